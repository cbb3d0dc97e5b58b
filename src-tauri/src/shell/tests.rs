use super::*;
use specta_typescript::Typescript;
use std::path::Path;

fn bindings() -> String {
    let folder = std::env::temp_dir().join(format!("bulkhead-bindings-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("bindings.ts");
    contract().export(Typescript::default(), &file).unwrap();
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    text
}

/// Run with `BULKHEAD_WRITE_BINDINGS=1` to write the file anew.
#[test]
fn the_bindings_of_the_window_are_fresh() {
    let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/backend/bindings.ts");
    let now = bindings();
    if std::env::var_os("BULKHEAD_WRITE_BINDINGS").is_some() {
        std::fs::write(&committed, &now).unwrap();
    }
    assert!(
        std::fs::read_to_string(&committed).is_ok_and(|text| text == now),
        "ui/src/backend/bindings.ts is stale; write it with BULKHEAD_WRITE_BINDINGS=1 cargo test -p bulkhead-app"
    );
}
