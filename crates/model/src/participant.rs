use crate::ParticipantId;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Somebody who took part in a session about the model.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Participant {
    /// Identity.
    pub id: ParticipantId,
    /// Name of the person.
    pub name: String,
    /// What the person answers for, such as "platform team". Empty when nobody said.
    pub role: String,
    /// What the session was. Empty when it has no name.
    pub session: String,
    /// Day of the session, as an ISO 8601 date. Empty when nobody said.
    pub date: String,
}
