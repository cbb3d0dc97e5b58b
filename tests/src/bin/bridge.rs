//! Serves the built user interface and the real core to a plain browser, for the journeys in
//! `tests/browser`: `bulkhead-bridge FOLDER [FILE]`. One process is one desk. It never decides
//! anything: each command is one call of the desk, as in the window, and a native dialog is
//! answered by what the test posted to `/dialog` before.

use axum::{
    Router,
    body::Bytes,
    extract::State,
    http::{
        HeaderValue, Method, StatusCode, Uri,
        header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE},
    },
    response::{IntoResponse as _, Response},
};
use bulkhead_session::{Desk, Problem, Work};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::{
    collections::VecDeque,
    error::Error,
    io::Write as _,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

type Failure = Box<dyn Error>;

fn main() -> Result<(), Failure> {
    let mut arguments = std::env::args_os().skip(1);
    let folder = arguments
        .next()
        .ok_or("The first argument is the folder for the settings.")?;
    let mut desk = Desk::new(Path::new(&folder))?;
    match arguments.next() {
        // Most journeys begin on the start screen, as on every day but the first.
        None => {}
        Some(first) if first == "--first-start" => desk.open_example_at_first_start(),
        Some(file) => desk.open_at_start(Path::new(&file)),
    }
    let work = desk.work();
    let bridge = Arc::new(Mutex::new(Bridge {
        desk,
        dialogs: VecDeque::new(),
    }));
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_io()
        .build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        writeln!(std::io::stdout(), "http://{}", listener.local_addr()?)?;
        let answers = Router::new().fallback(answer).with_state((bridge, work));
        axum::serve(listener, answers).await?;
        Ok(())
    })
}

/// Answers a request: a file of the user interface, or a command.
async fn answer(
    State((bridge, work)): State<(Arc<Mutex<Bridge>>, Work)>,
    method: Method,
    uri: Uri,
    body: Bytes,
) -> Response {
    if method != Method::POST {
        return page(uri.path()).unwrap_or_else(|failure| failed(failure.as_ref()));
    }
    // As behind the window, everything waits for its turn but the wish to end what is being done.
    if uri.path() == "/invoke/cancel_work" {
        work.cancel();
        return ([(CONTENT_TYPE, "application/json")], "null").into_response();
    }
    let given = move || posted(&bridge, uri.path(), &body);
    match tokio::task::spawn_blocking(given).await {
        Ok(response) => response,
        Err(failure) => failed(&failure),
    }
}

fn posted(bridge: &Mutex<Bridge>, path: &str, body: &[u8]) -> Response {
    let mut bridge = bridge.lock().unwrap_or_else(PoisonError::into_inner);
    let told = bridge.post(path, body).and_then(|told| {
        Ok(match told {
            Ok(value) => (StatusCode::OK, value),
            Err(problem) => (StatusCode::CONFLICT, serde_json::to_value(problem)?),
        })
    });
    match told {
        Ok((status, value)) => {
            let kind = (CONTENT_TYPE, "application/json");
            (status, [kind], value.to_string()).into_response()
        }
        Err(failure) => failed(failure.as_ref()),
    }
}

fn failed(failure: &dyn Error) -> Response {
    let told = Value::String(failure.to_string()).to_string();
    (StatusCode::INTERNAL_SERVER_ERROR, told).into_response()
}

struct Bridge {
    desk: Desk,
    /// What the person will choose in the next dialogs; nothing stands for "Cancel".
    dialogs: VecDeque<Option<PathBuf>>,
}

impl Bridge {
    fn post(&mut self, url: &str, body: &[u8]) -> Result<Result<Value, Problem>, Failure> {
        let given: Value = serde_json::from_slice(body)?;
        if url == "/dialog" {
            self.dialogs.push_back(serde_json::from_value(given)?);
            return Ok(Ok(Value::Null));
        }
        let command = url
            .strip_prefix("/invoke/")
            .ok_or("There is no such place.")?;
        self.invoke(command, &given)
    }

    fn invoke(&mut self, command: &str, given: &Value) -> Result<Result<Value, Problem>, Failure> {
        let desk = &mut self.desk;
        match command {
            "start" => told(Ok(desk.start())),
            "catalogue" => told(Ok(desk.catalogue())),
            "about_program" => told(Ok(desk.about_program())),
            "open_recent" => told(desk.open_recent(argument(given, "handle")?)),
            "open_again" => told(desk.open_again()),
            "look_again" => told(desk.look_again()),
            "forget_recent" => told(desk.forget_recent(argument(given, "handle")?)),
            "close_project" => {
                desk.close();
                Ok(Ok(Value::Null))
            }
            "document" => told(desk.document()),
            "apply_edit" => told(desk.apply_edit(&argument(given, "edit")?)),
            "paste" => {
                let text: String = argument(given, "text")?;
                told(desk.paste(&text, argument(given, "diagram")?, argument(given, "at")?))
            }
            "undo" => told(desk.undo()),
            "redo" => told(desk.redo()),
            "preview_move" => {
                let moved: Vec<_> = argument(given, "moved")?;
                told(desk.preview_move(argument(given, "diagram")?, &moved))
            }
            "arrange" => {
                let items: Vec<_> = argument(given, "items")?;
                told(desk.arrange(argument(given, "diagram")?, &items))
            }
            "threat" => told(desk.threat(argument(given, "id")?)),
            "controls" => told(desk.controls()),
            "control" => {
                let id: String = argument(given, "id")?;
                told(desk.control(&id))
            }
            "attention" => told(desk.attention()),
            "activity" => told(desk.activity(argument(given, "of")?, argument(given, "before")?)),
            "unavailable" => told(desk.unavailable()),
            "attacker_places" => {
                let id: String = argument(given, "id")?;
                told(desk.attacker_places(&id))
            }
            "crossings" => told(desk.crossings()),
            "coverage" => told(desk.coverage()),
            "questions" => told(desk.questions()),
            "zone_connections" => told(desk.zone_connections()),
            "worksheet" => told(desk.worksheet(argument(given, "element")?)),
            "control_summary" => told(desk.control_summary()),
            "snapshots" => told(desk.snapshots()),
            "take_snapshot" => told(desk.take_snapshot(&argument(given, "draft")?)),
            "sign_snapshot" => {
                told(desk.sign_snapshot(argument(given, "number")?, &argument(given, "draft")?))
            }
            "compare_states" => told(desk.compare_states(
                argument(given, "before")?,
                argument(given, "after")?,
                argument(given, "style")?,
            )),
            "drawing" => told(desk.drawing(argument(given, "diagram")?)),
            "backups" => told(desk.backups()),
            "set_settings" => told(desk.set_settings(argument(given, "settings")?)),
            "layout" => told(desk.layout()),
            "set_layout" => told(desk.set_layout(argument(given, "layout")?)),
            // A browser has no menus of its own, and closes its pages without asking them.
            "set_menu" | "ready_to_close" => Ok(Ok(Value::Null)),
            _ => self.invoke_asking(command, given),
        }
    }

    /// Answers commands that ask the person for a file: the test said what the person chooses.
    fn invoke_asking(
        &mut self,
        command: &str,
        given: &Value,
    ) -> Result<Result<Value, Problem>, Failure> {
        match command {
            "new_project" => {
                let model: String = argument(given, "model")?;
                match self.chosen()? {
                    Some(path) => told(self.desk.new_project(&model, &path)),
                    None => Ok(Ok(Value::Null)),
                }
            }
            "open_project" => match self.chosen()? {
                Some(path) => told(self.desk.open(&path)),
                None => Ok(Ok(Value::Null)),
            },
            "export_report" => match self.chosen()? {
                Some(path) => told(self.desk.write_report(&path).map(|()| file_name(&path))),
                None => Ok(Ok(Value::Null)),
            },
            "import_project" => {
                let Some(input) = self.chosen()? else {
                    return Ok(Ok(Value::Null));
                };
                match self.chosen()? {
                    Some(path) => told(self.desk.import_project(&input, &path)),
                    None => Ok(Ok(Value::Null)),
                }
            }
            "export_picture" => match self.chosen()? {
                Some(path) => {
                    let (diagram, format) =
                        (argument(given, "diagram")?, argument(given, "format")?);
                    let written = self.desk.write_picture(&path, diagram, format);
                    told(written.map(|()| file_name(&path)))
                }
                None => Ok(Ok(Value::Null)),
            },
            "export_text" => match self.chosen()? {
                Some(path) => told(self.desk.write_text(&path).map(|()| file_name(&path))),
                None => Ok(Ok(Value::Null)),
            },
            "save_copy" => match self.chosen()? {
                Some(path) => told(self.desk.move_to_copy(&path)),
                None => Ok(Ok(Value::Null)),
            },
            "restore_backup" => match self.chosen()? {
                Some(path) => told(self.desk.restore_backup(argument(given, "handle")?, &path)),
                None => Ok(Ok(Value::Null)),
            },
            "recover_damaged" => match self.chosen()? {
                Some(path) => told(self.desk.recover_damaged(&path)),
                None => Ok(Ok(Value::Null)),
            },
            _ => Err(format!("The bridge does not know the command \"{command}\".").into()),
        }
    }

    fn chosen(&mut self) -> Result<Option<PathBuf>, Failure> {
        Ok(self
            .dialogs
            .pop_front()
            .ok_or("The test posted no answer for this dialog.")?)
    }
}

fn file_name(path: &Path) -> Option<String> {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
}

fn told<T: serde::Serialize>(
    answer: Result<T, Problem>,
) -> Result<Result<Value, Problem>, Failure> {
    Ok(match answer {
        Ok(value) => Ok(serde_json::to_value(value)?),
        Err(problem) => Err(problem),
    })
}

fn argument<T: DeserializeOwned>(given: &Value, name: &str) -> Result<T, Failure> {
    let value = given.get(name).cloned().unwrap_or(Value::Null);
    serde_json::from_value(value).map_err(|error| format!("argument \"{name}\": {error}").into())
}

/// Returns a file of the built user interface, under the rules that the window sets for its pages.
fn page(path: &str) -> Result<Response, Failure> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let name = match path.trim_start_matches('/') {
        "" => "index.html",
        name => name,
    };
    if name == "favicon.ico" {
        // Browsers ask for it; the window has its icon elsewhere.
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    let Ok(bytes) = std::fs::read(root.join("ui/dist").join(name)) else {
        return Ok((StatusCode::NOT_FOUND, "There is no such file.").into_response());
    };
    let kind = match Path::new(name)
        .extension()
        .and_then(|extension| extension.to_str())
    {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    };
    let window: Value =
        serde_json::from_slice(&std::fs::read(root.join("src-tauri/tauri.conf.json"))?)?;
    let policy = window
        .pointer("/app/security/csp")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let policy = policy.replace("ipc: http://ipc.localhost", "'self'");
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static(kind)),
        (CONTENT_SECURITY_POLICY, HeaderValue::from_str(&policy)?),
    ];
    Ok((headers, bytes).into_response())
}
