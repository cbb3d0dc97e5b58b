import type { ButtonHTMLAttributes, ReactNode, Ref } from "react";
import { readable } from "./chord";
import "./button.css";

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `primary` at most once per screen; `quiet` has no frame; `danger` destroys something. */
  readonly look?: "primary" | "plain" | "quiet" | "danger";
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button with a verb on it. */
export function Button({ look = "plain", className, ...rest }: ButtonProps) {
  return <button type="button" {...rest} className={`button button-${look} ${className ?? ""}`} />;
}

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** Says what it does: for screen readers and as tooltip. */
  readonly label: string;
  /** Keys that do the same, shown in the tooltip. */
  readonly keys?: string;
  readonly children: ReactNode;
}

/** A square button with a symbol. */
export function IconButton({ label, keys, className, children, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={keys ? `${label} (${readable(keys)})` : label}
      {...rest}
      className={`icon-button ${className ?? ""}`}
    >
      {children}
    </button>
  );
}
