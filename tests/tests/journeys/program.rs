//! The command line program as a person runs it.

use serde_json::Value;
use std::{
    ffi::OsStr,
    path::{Path, PathBuf},
    process::{Command, Output},
    sync::OnceLock,
};

/// Runs the program in a folder.
pub(crate) fn bulkhead<S: AsRef<OsStr>>(folder: &Path, arguments: &[S]) -> Output {
    Command::new(path())
        .args(arguments)
        .current_dir(folder)
        .output()
        .expect("the program can be started")
}

/// Runs the program, which must do what it is asked for, and returns what it wrote.
pub(crate) fn told<S: AsRef<OsStr>>(folder: &Path, arguments: &[S]) -> String {
    let output = bulkhead(folder, arguments);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    assert_eq!(errors, "", "nothing is said about what went well");
    String::from_utf8(output.stdout).expect("the program writes UTF-8")
}

/// Makes `cluster.bulkhead` from a reference model in a folder and returns its path.
pub(crate) fn project(folder: &Path, model: &str) -> PathBuf {
    told(folder, &["new", "--model", model, "-o", "cluster.bulkhead"]);
    folder.join("cluster.bulkhead")
}

/// Analyses a project of a folder.
pub(crate) fn analysed(folder: &Path, project: &str) -> Value {
    serde_json::from_str(&told(folder, &["analyse", project, "--json"])).expect("it writes JSON")
}

/// Returns where the program is: where the environment says, or where cargo builds it now.
fn path() -> &'static Path {
    static PATH: OnceLock<PathBuf> = OnceLock::new();
    PATH.get_or_init(|| {
        if let Some(path) = std::env::var_os("BULKHEAD_CLI") {
            return path.into();
        }
        let built = Command::new(env!("CARGO"))
            .args(["build", "--locked", "--package", "bulkhead-cli"])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .expect("cargo can be started");
        assert!(
            built.status.success(),
            "{}",
            String::from_utf8_lossy(&built.stderr)
        );
        // This test lies in `deps` of the folder that programs are built into.
        let test = std::env::current_exe().expect("a test knows where it is");
        let folder = test
            .parent()
            .and_then(Path::parent)
            .expect("it lies in `deps`");
        folder.join(format!("bulkhead{}", std::env::consts::EXE_SUFFIX))
    })
}
