use super::*;

#[test]
fn what_somebody_ends_is_not_opened_and_stays_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.bulkhead");
    drop(Session::create(&path, "kubernetes", false, content()).unwrap());
    let before = std::fs::read(&path).unwrap();
    let work = crate::Work::default();
    work.cancel();
    let ended = Session::open_unless_ended(&path, content(), &work).unwrap_err();
    assert_eq!(ended.code, crate::ProblemCode::Cancelled);
    assert_eq!(std::fs::read(&path).unwrap(), before);
    assert!(Session::open(&path, content()).is_ok());
}
