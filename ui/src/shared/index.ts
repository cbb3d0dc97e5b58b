// The pieces that every pane is built from. Nothing in this folder knows the project.
export { Button, IconButton } from "./Button";
export { Chooser, ChosenList } from "./Chooser";
export { readable } from "./chord";
export { Dialog } from "./Dialog";
export { Disclosure } from "./Disclosure";
export { EmptyState } from "./EmptyState";
export { type Choice, Field, Select, TextArea, TextField } from "./fields";
export { afterHand, DOUBLE_CLICK, followHand } from "./hand";
export { Icon, type IconName } from "./Icon";
export { LETTERS, type Letter, LetterBadge, OwnSign, SeverityMark, StateMark } from "./marks";
export { NameAsked } from "./NameAsked";
export { SearchField } from "./SearchField";
export { Splitter } from "./Splitter";
