//! A damaged project on the command line.

use crate::program::{analysed, bulkhead, project, told};

#[test]
fn what_reads_of_a_damaged_project_comes_into_a_new_one() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let path = project(folder, "kubernetes-tob-2019");
    let before = analysed(folder, "cluster.bulkhead");
    let mut bytes = std::fs::read(&path).unwrap();
    // One letter of one name: everything still reads, and nobody may believe it.
    let at = bytes.windows(4).rposition(|four| four == b"etcd").unwrap();
    bytes[at] = b'E';
    std::fs::write(&path, &bytes).unwrap();
    let refused = bulkhead(folder, &["analyse", "cluster.bulkhead"]);
    assert_eq!(refused.status.code(), Some(2));
    let why = String::from_utf8(refused.stderr).unwrap();
    assert!(why.contains("with \"bulkhead recover\""), "{why}");
    let said = told(
        folder,
        &["recover", "cluster.bulkhead", "-o", "new.bulkhead"],
    );
    assert!(
        said.starts_with("new.bulkhead: The new file holds 14 elements"),
        "{said}"
    );
    assert!(said.contains("Look through the new file"), "{said}");
    assert!(
        said.contains("element") && said.contains("Rows lost"),
        "{said}"
    );
    let after = analysed(folder, "new.bulkhead");
    assert_eq!(
        after["threats"].as_array().unwrap().len(),
        before["threats"].as_array().unwrap().len()
    );
    assert_eq!(
        std::fs::read(&path).unwrap(),
        bytes,
        "the damaged file is only read"
    );
    let again = bulkhead(
        folder,
        &["recover", "cluster.bulkhead", "-o", "new.bulkhead"],
    );
    assert_eq!(again.status.code(), Some(2));
}
