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
    "components/roots.yaml",
    "components/generic-data.yaml",
    "components/generic-outside.yaml",
    "components/generic-web.yaml",
    "components/generic-zones.yaml",
    "components/kubernetes-cloud.yaml",
    "components/kubernetes-configuration.yaml",
    "components/kubernetes-control-plane.yaml",
    "components/kubernetes-network.yaml",
    "components/kubernetes-node.yaml",
    "components/kubernetes-observability.yaml",
    "components/kubernetes-people.yaml",
    "components/kubernetes-storage.yaml",
    "components/kubernetes-supply-chain.yaml",
    "components/kubernetes-workloads.yaml",
    "components/kubernetes-zones.yaml",
    "packs/generic/stride.yaml",
    "reference/kubernetes.yaml",
    "reference/kubernetes-tob-2019.yaml",
    "reference/empty.yaml",
];
