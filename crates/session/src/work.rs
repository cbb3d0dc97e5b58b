use crate::{Problem, ProblemCode};
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

/// Work that may take a while and that somebody can end from another thread. All clones are the
/// same work.
#[derive(Clone, Debug, Default)]
pub struct Work(Arc<AtomicBool>);

impl Work {
    /// Ends what is being done, at the next place where nothing is half done.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Begins something new, whatever was ended before.
    pub(crate) fn begin(&self) {
        self.0.store(false, Ordering::Relaxed);
    }

    /// Tells a reader of files when to end.
    pub(crate) const fn ended(&self) -> &Arc<AtomicBool> {
        &self.0
    }

    /// Goes on unless somebody ended it.
    pub(crate) fn go_on(&self) -> Result<(), Problem> {
        if self.0.load(Ordering::Relaxed) {
            return Err(Problem {
                code: ProblemCode::Cancelled,
                sentence: "Cancelled.".to_owned(),
            });
        }
        Ok(())
    }
}
