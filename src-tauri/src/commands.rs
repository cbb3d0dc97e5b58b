//! The commands of the window, but for those about files: parse, one call, done.

#![allow(
    clippy::unnecessary_wraps,
    clippy::needless_pass_by_value,
    reason = "the command macro fixes these signatures"
)]

use crate::{
    menu::{self, MenuPart},
    shell::{Shell, retitle},
    window::scale,
};
use bulkhead_session::{
    ActivityOf, Problem, ProblemCode,
    analysis::{Attention, ControlSummary, Coverage, CrossingRow, OpenQuestions, ZoneConnection},
    diagram::Style,
    model::{DiagramId, Edit, ElementId, ItemId, Moved, Point, ThreatId},
    view::{
        AboutView, ActivityPage, AttackerPlaces, CatalogueView, Changed, ComparisonView,
        ControlDetail, ControlRow, Document, Layout, MovePreview, Pasted, Settings, SignatureDraft,
        SnapshotDraft, SnapshotsView, StartView, StateOf, ThreatDetail, Unavailable, WorksheetView,
    },
};
use tauri::{State, WebviewWindow, ipc::Channel};

/// Every command answers in the same way, so that the window handles problems in one place.
pub(crate) type Answer<T> = Result<T, Problem>;

/// Returns what the start screen shows.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn start(shell: State<'_, Shell>) -> Answer<StartView> {
    Ok(shell.desk().start())
}

/// Returns the content that the window draws, names and offers.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn catalogue(shell: State<'_, Shell>) -> Answer<CatalogueView> {
    Ok(shell.desk().catalogue())
}

/// Returns what the program says about itself.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn about_program(shell: State<'_, Shell>) -> Answer<AboutView> {
    Ok(shell.desk().about_program())
}

/// Returns everything that the window shows of the open project.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn document(shell: State<'_, Shell>) -> Answer<Document> {
    shell.desk().document()
}

/// Pastes what was copied on a diagram, near a point or near where it was copied.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn paste(
    shell: State<'_, Shell>,
    text: String,
    diagram: DiagramId,
    at: Option<Point>,
) -> Answer<Pasted> {
    shell.desk().paste(&text, diagram, at)
}

/// Applies an edit and returns what changed.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn apply_edit(
    window: WebviewWindow,
    shell: State<'_, Shell>,
    edit: Edit,
) -> Answer<Changed> {
    let changed = shell.desk().apply_edit(&edit);
    if matches!(edit, Edit::SetAbout { .. }) {
        retitle(&window, &shell);
    }
    changed
}

/// Takes the last edit back; nothing when there is none.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn undo(window: WebviewWindow, shell: State<'_, Shell>) -> Answer<Option<Changed>> {
    let changed = shell.desk().undo();
    retitle(&window, &shell);
    changed
}

/// Does again what was undone last; nothing when there is nothing.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn redo(window: WebviewWindow, shell: State<'_, Shell>) -> Answer<Option<Changed>> {
    let changed = shell.desk().redo();
    retitle(&window, &shell);
    changed
}

/// Says how a drag would end if it ended now.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn preview_move(
    shell: State<'_, Shell>,
    diagram: DiagramId,
    moved: Vec<Moved>,
) -> Answer<MovePreview> {
    shell.desk().preview_move(diagram, &moved)
}

/// Arranges a diagram, or the given items on it; the others stay.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn arrange(
    shell: State<'_, Shell>,
    diagram: DiagramId,
    items: Vec<ItemId>,
) -> Answer<Changed> {
    shell.desk().arrange(diagram, &items)
}

/// Tells all that is known about a threat.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn threat(shell: State<'_, Shell>, id: ThreatId) -> Answer<ThreatDetail> {
    shell.desk().threat(id)
}

/// Returns the controls that answer threats of the model.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn controls(shell: State<'_, Shell>) -> Answer<Vec<ControlRow>> {
    shell.desk().controls()
}

/// Tells all that is known about a control.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn control(shell: State<'_, Shell>, id: String) -> Answer<ControlDetail> {
    shell.desk().control(&id)
}

/// Returns what somebody has to look at again.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn attention(shell: State<'_, Shell>) -> Answer<Vec<Attention>> {
    shell.desk().attention()
}

/// Returns a page of the history: the newest edits, or those before a number.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn activity(
    shell: State<'_, Shell>,
    of: ActivityOf,
    before: Option<u32>,
) -> Answer<ActivityPage> {
    shell.desk().activity(of, before)
}

/// Returns what the version of Kubernetes of the project does not have.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn unavailable(shell: State<'_, Shell>) -> Answer<Vec<Unavailable>> {
    shell.desk().unavailable()
}

/// Tells where an attacker stands in the model and what lies within reach.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn attacker_places(shell: State<'_, Shell>, id: String) -> Answer<AttackerPlaces> {
    shell.desk().attacker_places(&id)
}

/// Returns the crossings table.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn crossings(shell: State<'_, Shell>) -> Answer<Vec<CrossingRow>> {
    shell.desk().crossings()
}

/// Returns the coverage matrix.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn coverage(shell: State<'_, Shell>) -> Answer<Coverage> {
    shell.desk().coverage()
}

/// Returns the open questions, by whom they are about.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn questions(shell: State<'_, Shell>) -> Answer<Vec<OpenQuestions>> {
    shell.desk().questions()
}

/// Returns which zones flows connect.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn zone_connections(shell: State<'_, Shell>) -> Answer<Vec<ZoneConnection>> {
    shell.desk().zone_connections()
}

/// Returns the worksheet of an element: its own, or else one to start from.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn worksheet(shell: State<'_, Shell>, element: ElementId) -> Answer<WorksheetView> {
    shell.desk().worksheet(element)
}

/// Says how good the controls of all assessed elements are.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn control_summary(shell: State<'_, Shell>) -> Answer<ControlSummary> {
    shell.desk().control_summary()
}

/// Draws a diagram for paper, as SVG.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn drawing(shell: State<'_, Shell>, diagram: DiagramId) -> Answer<String> {
    shell.desk().drawing(diagram)
}

/// Returns the snapshots of the project.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn snapshots(shell: State<'_, Shell>) -> Answer<SnapshotsView> {
    shell.desk().snapshots()
}

/// Keeps the project as it is now under a name.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn take_snapshot(
    shell: State<'_, Shell>,
    draft: SnapshotDraft,
) -> Answer<SnapshotsView> {
    shell.desk().take_snapshot(&draft)
}

/// Adds a signature to a snapshot.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn sign_snapshot(
    shell: State<'_, Shell>,
    number: u32,
    draft: SignatureDraft,
) -> Answer<SnapshotsView> {
    shell.desk().sign_snapshot(number, &draft)
}

/// Says what differs between two states of the project, and draws it.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn compare_states(
    shell: State<'_, Shell>,
    before: StateOf,
    after: StateOf,
    style: Style,
) -> Answer<ComparisonView> {
    shell.desk().compare_states(before, after, style)
}

/// Sets what holds for all projects.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn set_settings(
    window: WebviewWindow,
    shell: State<'_, Shell>,
    settings: Settings,
) -> Answer<Settings> {
    let kept = shell.desk().set_settings(settings);
    scale(&window, &shell.desk());
    kept
}

/// Returns how the person left the window of the open project.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn layout(shell: State<'_, Shell>) -> Answer<Layout> {
    shell.desk().layout()
}

/// Keeps how the person leaves the window of the open project.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn set_layout(shell: State<'_, Shell>, layout: Layout) -> Answer<()> {
    shell.desk().set_layout(layout)
}

/// Sets the menus of the window. Whoever calls is told the key of each entry that is chosen.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn set_menu(
    window: WebviewWindow,
    shell: State<'_, Shell>,
    menus: Vec<MenuPart>,
    chosen: Channel<String>,
) -> Answer<()> {
    shell.tell_choices(chosen);
    menu::set(&window, &menus).map_err(|error| {
        let sentence = format!(
            "The menus could not be set ({error}). Everything in them is under Ctrl+K as well."
        );
        Problem {
            code: ProblemCode::Refused,
            sentence,
        }
    })
}

/// Tells that nothing is typed or moved that the core does not know, so that the window can close.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn ready_to_close(window: WebviewWindow, shell: State<'_, Shell>) -> Answer<()> {
    if shell.closing().ready() {
        // A window that is gone already has nothing to close.
        let _ = window.close();
    }
    Ok(())
}
