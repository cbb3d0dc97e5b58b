//! The one window: where it opens, how large everything in it is, and what it may show.

use bulkhead_session::{Desk, view::WindowPlace};
use tauri::{
    AppHandle, PhysicalPosition, PhysicalSize, Url, WebviewUrl, WebviewWindow,
    WebviewWindowBuilder, Window,
};

/// Opens the window, unseen, where it stood last.
pub(crate) fn open_window(
    app: &AppHandle,
    desk: &Desk,
    title: &str,
) -> tauri::Result<WebviewWindow> {
    let window = WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
        .title(title)
        .visible(false)
        .inner_size(1360.0, 860.0)
        .min_inner_size(900.0, 600.0)
        // The palette is dragged onto the canvas inside of the page.
        .disable_drag_drop_handler()
        .on_navigation(is_our_page)
        .build()?;
    if let Some(place) = desk.window_place() {
        restore(&window, place)?;
    }
    scale(&window, desk);
    Ok(window)
}

/// Sets how large everything in the window is.
pub(crate) fn scale(window: &WebviewWindow, desk: &Desk) {
    // A window that is being closed has no size to set.
    let _ = window.set_zoom(f64::from(desk.settings().scale) / 100.0);
}

/// Keeps where the window stands. It is a convenience: what cannot be kept is forgotten.
pub(crate) fn keep_place(window: &Window, desk: &mut Desk) {
    let place = (|| -> tauri::Result<WindowPlace> {
        let maximised = window.is_maximized()?;
        // A window that fills the screen returns to where it stood before.
        if let (true, Some(before)) = (maximised, desk.window_place()) {
            return Ok(WindowPlace {
                maximised,
                ..before
            });
        }
        let (position, size) = (window.outer_position()?, window.inner_size()?);
        Ok(WindowPlace {
            x: position.x,
            y: position.y,
            width: size.width,
            height: size.height,
            maximised,
        })
    })();
    if let Ok(place) = place {
        let _ = desk.set_window_place(place);
    }
}

fn restore(window: &WebviewWindow, place: WindowPlace) -> tauri::Result<()> {
    window.set_size(PhysicalSize::new(place.width, place.height))?;
    let seen = window.available_monitors()?.iter().any(|monitor| {
        let (position, size) = (monitor.position(), monitor.size());
        Screen {
            x: position.x,
            y: position.y,
            width: size.width,
            height: size.height,
        }
        .shows(&place)
    });
    if seen {
        window.set_position(PhysicalPosition::new(place.x, place.y))?;
    }
    if place.maximised {
        window.maximize()?;
    }
    Ok(())
}

/// One of the screens.
struct Screen {
    x: i32,
    y: i32,
    width: u32,
    height: u32,
}

/// How much of the title of a window has to be on a screen, in pixels.
const GRIP: i64 = 48;

impl Screen {
    /// Tells whether the title of a window at a place could be reached on this screen.
    fn shows(&self, place: &WindowPlace) -> bool {
        let (left, top) = (i64::from(self.x), i64::from(self.y));
        let right = left + i64::from(self.width);
        let bottom = top + i64::from(self.height);
        let (x, y) = (i64::from(place.x), i64::from(place.y));
        x + i64::from(place.width) >= left + GRIP
            && x + GRIP <= right
            && y >= top - GRIP / 2
            && y + GRIP <= bottom
    }
}

/// Tells whether the web view may show a page: only those that are part of the program.
fn is_our_page(url: &Url) -> bool {
    (url.scheme() == "tauri" && url.host_str() == Some("localhost"))
        || (cfg!(windows) && url.scheme() == "http" && url.host_str() == Some("tauri.localhost"))
}

#[cfg(test)]
mod tests;
