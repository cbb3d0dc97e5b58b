// Why a threat is here, and whether what is stated controls it.
import type { Page } from "@playwright/test";
import { expect, test } from "./desk";
import { begin, goTo } from "./screens";

const CLUSTER = /^Kubernetes cluster/;

/** Shows what is known about a threat. */
async function show(page: Page, title: string): Promise<void> {
  await page.getByRole("searchbox").first().fill(title);
  await page
    .getByRole("grid")
    .getByRole("row", { name: new RegExp(title) })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 2, name: new RegExp(title) })).toBeVisible();
}

test("a fact is marked by what the rule asks, also where it asks for the opposite", async ({
  page,
  desk,
}) => {
  await begin(page, desk, CLUSTER);
  await goTo(page, "Threats");

  await show(page, "cloud identity mapping of kube-apiserver");
  await expect(page.getByRole("heading", { name: "Why it is controlled" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "What controls it" })).toBeVisible();
  const facts = page.getByRole("listitem");
  const login = facts.filter({ hasText: "“How people log in” of kube-apiserver is oidc" });
  await expect(login).toHaveText(/^✓met: /);
  await expect(page.getByText("not element.user_authentication is 'cloud-iam'")).toHaveCount(1);

  await show(page, "One pod uses up the process numbers");
  await expect(page.getByRole("heading", { name: "Why it is here" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "What would control it" })).toBeVisible();
  await expect(facts.filter({ hasText: /is -1/ })).toHaveText(/^✕not met: /);
});

test("all that would control a threat is told at once", async ({ page, desk }) => {
  await begin(page, desk, CLUSTER);
  await goTo(page, "Threats");
  await show(page, "obtains every Secret of the cluster");
  const facts = page.getByRole("listitem");
  await expect(facts.filter({ hasText: "“Encryption of Secrets in etcd”" })).toHaveText(
    /^✕not met: /,
  );
  const kinds = facts.filter({ hasText: "“Resource kinds encrypted”" });
  await expect(kinds).toHaveText(/^\?not stated: /);
  await kinds.getByRole("button", { name: "State it" }).click();
  await expect(page.getByLabel("Resource kinds encrypted")).toBeFocused();
});
