import { type ReactNode, useEffect, useId, useRef } from "react";
import { IconButton } from "./Button";
import { Icon } from "./Icon";
import "./dialog.css";

interface DialogProps {
  readonly title: string;
  /** Called when the person closes it: Escape, the cross or a click beside it. */
  readonly onClose: () => void;
  /** Buttons at the bottom, the primary one last. */
  readonly actions?: ReactNode;
  readonly width?: "narrow" | "medium" | "wide";
  /** Leaves the title to screen readers. */
  readonly bare?: boolean;
  readonly children: ReactNode;
}

/** A modal dialog on the native element: focus stays inside and goes back afterwards. */
export function Dialog({ title, onClose, actions, width = "narrow", bare, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Text that is marked with the mouse may well end beside the dialog.
  const pressedBeside = useRef(false);
  useEffect(() => {
    const before = document.activeElement;
    const shown = dialog.current;
    if (shown && !shown.open) {
      shown.showModal();
      // The native element would start at the cross.
      shown.querySelector<HTMLElement>("input, textarea, select")?.focus();
    }
    return () => {
      shown?.close();
      if (before instanceof HTMLElement && before.isConnected) {
        before.focus();
      }
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`dialog dialog-${width}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        pressedBeside.current = event.target === dialog.current;
      }}
      onClick={(event) => {
        if (event.target === dialog.current && pressedBeside.current) {
          onClose();
        }
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div className="dialog-body">
        {bare ? (
          <h2 id={titleId} className="visually-hidden">
            {title}
          </h2>
        ) : (
          <header className="dialog-head">
            <h2 id={titleId}>{title}</h2>
            <IconButton label="Close" onClick={onClose}>
              <Icon name="close" />
            </IconButton>
          </header>
        )}
        {children}
        {actions ? <footer className="dialog-actions">{actions}</footer> : null}
      </div>
    </dialog>
  );
}
