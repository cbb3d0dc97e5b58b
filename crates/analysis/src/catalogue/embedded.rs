//! The content that is part of the program. The order is the order of the palette, of the packs
//! and of the start screen; a test compares the list with the folder.

use super::Source;

macro_rules! files {
    ($($path:literal),* $(,)?) => {
        [$(Source {
            path: $path,
            text: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../models/", $path)),
        }),*]
    };
}

pub(super) static FILES: &[Source<'static>] = &files![
    "wording.yaml",
    "families.yaml",
    "attackers.yaml",
    "vectors.yaml",
    "components/roots.yaml",
    "components/kubernetes-control-plane.yaml",
    "components/kubernetes-node.yaml",
    "components/kubernetes-workloads.yaml",
    "components/kubernetes-network.yaml",
    "components/kubernetes-configuration.yaml",
    "components/kubernetes-storage.yaml",
    "components/kubernetes-observability.yaml",
    "components/kubernetes-supply-chain.yaml",
    "components/kubernetes-people.yaml",
    "components/kubernetes-cloud.yaml",
    "components/kubernetes-zones.yaml",
    "components/generic-web.yaml",
    "components/generic-data.yaml",
    "components/generic-outside.yaml",
    "components/generic-zones.yaml",
    "packs/generic/stride.yaml",
    "packs/kubernetes/addons.yaml",
    "packs/kubernetes/admission-webhook.yaml",
    "packs/kubernetes/aggregated-api.yaml",
    "packs/kubernetes/ci-cd.yaml",
    "packs/kubernetes/cloud-controller-manager.yaml",
    "packs/kubernetes/cloud-metadata.yaml",
    "packs/kubernetes/cloud-provider-api.yaml",
    "packs/kubernetes/cni-plugin.yaml",
    "packs/kubernetes/container-runtime.yaml",
    "packs/kubernetes/coredns.yaml",
    "packs/kubernetes/dashboard.yaml",
    "packs/kubernetes/edge.yaml",
    "packs/kubernetes/etcd-backup.yaml",
    "packs/kubernetes/etcd.yaml",
    "packs/kubernetes/image-registry.yaml",
    "packs/kubernetes/ingress-controller.yaml",
    "packs/kubernetes/keys.yaml",
    "packs/kubernetes/kms-provider.yaml",
    "packs/kubernetes/kube-apiserver.yaml",
    "packs/kubernetes/kube-controller-manager.yaml",
    "packs/kubernetes/kube-proxy.yaml",
    "packs/kubernetes/kube-scheduler.yaml",
    "packs/kubernetes/kubectl.yaml",
    "packs/kubernetes/kubelet.yaml",
    "packs/kubernetes/logs.yaml",
    "packs/kubernetes/node-files.yaml",
    "packs/kubernetes/node-os.yaml",
    "packs/kubernetes/observability.yaml",
    "packs/kubernetes/people.yaml",
    "packs/kubernetes/pod.yaml",
    "packs/kubernetes/rbac-objects.yaml",
    "packs/kubernetes/secrets.yaml",
    "packs/kubernetes/service-account-token.yaml",
    "packs/kubernetes/storage.yaml",
    "controls/authentication.yaml",
    "controls/authorization.yaml",
    "controls/availability.yaml",
    "controls/configuration.yaml",
    "controls/cryptography.yaml",
    "controls/evidence.yaml",
    "controls/isolation.yaml",
    "controls/networking.yaml",
    "controls/secrets.yaml",
    "controls/supply-chain.yaml",
    "reference/kubernetes.yaml",
    "reference/kubernetes-managed.yaml",
    "reference/workload.yaml",
    "reference/kubernetes-tob-2019.yaml",
    "reference/kubernetes-cncf-2020.yaml",
    "reference/empty.yaml",
];

/// What stands behind the rules: findings before the worksheets that name them, the form of
/// worksheets before those that are filled in.
pub(super) static BACKGROUND: &[Source<'static>] = &files![
    "references.yaml",
    "documents.yaml",
    "findings/kubernetes-2019-threat-model.yaml",
    "findings/kubernetes-2019-review.yaml",
    "findings/kubernetes-1.24-audit.yaml",
    "attack-trees/malicious-code-execution.yaml",
    "attack-trees/establish-persistence.yaml",
    "attack-trees/access-sensitive-data.yaml",
    "attack-trees/denial-of-service.yaml",
    "attack-trees/compromised-container.yaml",
    "attack-trees/obtain-secrets.yaml",
    "attack-trees/attacker-on-network.yaml",
    "attack-trees/dos-kube-system.yaml",
    "worksheets/template.yaml",
    "worksheets/kubernetes-2019.yaml",
];

/// Who has to be named for the content.
pub(super) const ATTRIBUTION: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../models/NOTICE.md"
));
