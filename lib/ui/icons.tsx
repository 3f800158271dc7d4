import type { ReactNode } from "react";
import { type IconProps, IconFrame } from "./icon-frame";

function icon(name: string, drawing: ReactNode) {
  function Drawn(props: IconProps) {
    return <IconFrame {...props}>{drawing}</IconFrame>;
  }
  Drawn.displayName = name;
  return Drawn;
}

export const SearchIcon = icon(
  "SearchIcon",
  <>
    <circle cx="7" cy="7" r="4.5" />
    <path d="m10.5 10.5 3.5 3.5" />
  </>,
);
export const PlusIcon = icon("PlusIcon", <path d="M8 3v10M3 8h10" />);
export const CheckIcon = icon("CheckIcon", <path d="m3 8.5 3.5 3.5L13 4.5" />);
export const CrossIcon = icon("CrossIcon", <path d="m4 4 8 8M12 4l-8 8" />);
export const InfoIcon = icon(
  "InfoIcon",
  <>
    <circle cx="8" cy="8" r="6" />
    <path d="M8 7.5v3.5" />
    <path d="M8 5v.01" strokeWidth="2" />
  </>,
);
export const WarningIcon = icon(
  "WarningIcon",
  <>
    <path d="M8 2.25 14.5 13.5h-13Z" />
    <path d="M8 6.5v3" />
    <path d="M8 11.5v.01" strokeWidth="1.75" />
  </>,
);
export const LinkIcon = icon(
  "LinkIcon",
  <>
    <path d="M6.75 9.25a2.6 2.6 0 0 0 3.7 0l2-2a2.6 2.6 0 0 0-3.7-3.7l-.9.9" />
    <path d="M9.25 6.75a2.6 2.6 0 0 0-3.7 0l-2 2a2.6 2.6 0 0 0 3.7 3.7l.9-.9" />
  </>,
);
export const NoteIcon = icon(
  "NoteIcon",
  <>
    <path d="M2.5 3h11v8H7l-3 2.5V11H2.5Z" />
    <path d="M5.5 6h5M5.5 8.25h3" />
  </>,
);
export const MenuIcon = icon("MenuIcon", <path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h11" />);
export const MoreIcon = icon(
  "MoreIcon",
  <path d="M3.5 8v.01M8 8v.01M12.5 8v.01" strokeWidth="2.25" />,
);
export const ChevronDownIcon = icon("ChevronDownIcon", <path d="m4 6 4 4 4-4" />);
export const ChevronUpIcon = icon("ChevronUpIcon", <path d="m4 10 4-4 4 4" />);
export const ChevronLeftIcon = icon("ChevronLeftIcon", <path d="m10 4-4 4 4 4" />);
export const ChevronRightIcon = icon("ChevronRightIcon", <path d="m6 4 4 4-4 4" />);
export const SunIcon = icon(
  "SunIcon",
  <>
    <circle cx="8" cy="8" r="2.75" />
    <path d="M8 1.5v1M8 13.5v1M1.5 8h1M13.5 8h1M3.4 3.4l.7.7M11.9 11.9l.7.7M3.4 12.6l.7-.7M11.9 4.1l.7-.7" />
  </>,
);
export const MoonIcon = icon(
  "MoonIcon",
  <path d="M13.5 9.6A5.75 5.75 0 1 1 6.4 2.5a4.6 4.6 0 0 0 7.1 7.1Z" />,
);
export const SystemIcon = icon(
  "SystemIcon",
  <>
    <path d="M2 3h12v8H2Z" />
    <path d="M5.5 13.5h5" />
  </>,
);
export const UploadIcon = icon(
  "UploadIcon",
  <path d="M8 10.25V2.75M4.75 6 8 2.75 11.25 6M2.5 13.5h11" />,
);
export const KeyboardIcon = icon(
  "KeyboardIcon",
  <>
    <path d="M1.5 4h13v8h-13Z" />
    <path d="M4.25 6.75v.01M6.75 6.75v.01M9.25 6.75v.01M11.75 6.75v.01" strokeWidth="1.75" />
    <path d="M5.25 9.5h5.5" />
  </>,
);
export const ExternalIcon = icon(
  "ExternalIcon",
  <path d="M9.5 2.5h4v4M13.25 2.75 7.5 8.5M11 9v4.5H2.5V5H7" />,
);
export const FilterIcon = icon("FilterIcon", <path d="M2 4h12M4.5 8h7M7 12h2" />);
export const SortIcon = icon("SortIcon", <path d="m5 6 3-3 3 3M5 10l3 3 3-3" />);
export const EditIcon = icon("EditIcon", <path d="m10.25 3 2.75 2.75L5.75 13H3v-2.75Z" />);
export const TrashIcon = icon(
  "TrashIcon",
  <path d="M2.5 4.25h11M6 4V2.5h4V4M4 4.5l.6 9h6.8l.6-9M6.6 7v4M9.4 7v4" />,
);
export const CopyIcon = icon("CopyIcon", <path d="M5.5 5.5h8v8h-8ZM10.5 5V2.5h-8v8H5" />);
