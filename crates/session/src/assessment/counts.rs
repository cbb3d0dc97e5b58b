use crate::view::{ThreatRow, ThreatState};

/// How many threats there are of each state.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Counts {
    /// Threats that nothing answers and nobody decided about.
    pub open: u32,
    /// Threats that a stated fact answers.
    pub controlled: u32,
    /// Threats that somebody decided about.
    pub decided: u32,
    /// Decisions about threats that are no longer found.
    pub no_longer_found: u32,
    /// Open threats for which something is not stated.
    pub asking: u32,
}

impl Counts {
    /// Returns how many threats are found.
    pub(super) const fn found(&self) -> u32 {
        self.open + self.controlled + self.decided
    }

    pub(super) fn add(&mut self, row: &ThreatRow) {
        *self.of(row.state) += 1;
        self.asking += u32::from(asks(row));
    }

    pub(super) fn take(&mut self, row: &ThreatRow) {
        *self.of(row.state) -= 1;
        self.asking -= u32::from(asks(row));
    }

    const fn of(&mut self, state: ThreatState) -> &mut u32 {
        match state {
            ThreatState::Open => &mut self.open,
            ThreatState::Controlled => &mut self.controlled,
            ThreatState::Decided => &mut self.decided,
            ThreatState::NoLongerFound => &mut self.no_longer_found,
        }
    }
}

fn asks(row: &ThreatRow) -> bool {
    row.asks && row.state == ThreatState::Open
}
