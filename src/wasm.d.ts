/** Which records a call keeps, how their wording is coded, and in which language a table speaks. */
export interface Options {
  /** Default: "all". */
  status?: "target" | "result" | "all";
  /** Record ids to keep, in this order. Default: every record, in text order. */
  records?: number[];
  /** Of the columns and codes in to_csv, to_tsv and to_markdown. Default: "zh". */
  language?: "zh" | "en";
  /** A coding table in place of `wording()`, in the same form. */
  wording?: string;
}

/** Half-open; counts UTF-16 units of the text as given: `text.slice(span[0], span[1])`. */
export type Span = [number, number];

export type Level = "national" | "province" | "city" | "county" | "town";
export type Part = "preface" | "review" | "outlook" | "plan" | "expected" | "glossary";
export type Role =
  | "target" | "result" | "qualifier" | "baseline" | "date" | "name" | "structure" | "placeholder" | "other";
export type Form = "quantified" | "qualitative";
export type Status = "target" | "result";
export type Measure = "growth" | "decline" | "level" | "output";
export type Bound = "exact" | "about" | "at_least" | "more_than" | "at_most" | "less_than" | "range";
export type Kind = "sync" | "trend" | "mandate" | "completion";
export type NoteKind = "repaired" | "damaged" | "placeholder" | "doubtful";

/** Everything that was read from one report. */
export interface Extraction {
  version: string;
  document: DocumentFacts;
  /** The headings, in order; a record points here by index. */
  outline: Section[];
  /** Every number of the text, in order, each with exactly one role. */
  numbers: TextNumber[];
  /** The records, in the order of their numbers in the text. */
  records: TargetRecord[];
  /** What was repaired and what is doubtful. */
  notes: Note[];
}

/** What a report says of itself. */
export interface DocumentFacts {
  title: Fact | null;
  place: Fact | null;
  year: Fact | null;
  level: Level | null;
}

/** A fact and where it stands. */
export interface Fact {
  value: string;
  span: Span;
}

/** A heading and what it heads. */
export interface Section {
  /** 1 for 一、, 2 for (一), 3 for 1. or a run-in theme. */
  level: number;
  /** The index of the section this one stands in. */
  parent: number | null;
  heading: string;
  span: Span;
  /** From the heading to the end of what it heads. */
  extent: Span;
  part: Part;
}

/** A number of the text. */
export interface TextNumber {
  span: Span;
  quote: string;
  role: Role;
  /** The ids of the records that it states. */
  records: number[];
}

/** One statement of a measurable outcome. Fields that its form does not have are null. */
export interface TargetRecord {
  id: number;
  form: Form;
  status: Status;
  /** What is measured or counted, Simplified, ellipsis resolved. */
  indicator: string;
  measure: Measure | null;
  /** In base units; the lower end of a range. */
  low: number | null;
  /** The upper end of a range. */
  high: number | null;
  /** Empty where there is none. */
  unit: string;
  bound: Bound | null;
  /** Qualitative: the predicate as written, Simplified. */
  statement: string | null;
  kind: Kind | null;
  /** The modal whose scope covers the statement; empty if none. */
  commitment: string;
  /** The id of the record this one is a part of (其中). */
  parent: number | null;
  /** Where a change starts, in base units. */
  from: number | null;
  /** The number with unit and bound as written, Simplified. */
  value: string;
  verb: string;
  deadline: Fact | null;
  period: Period | null;
  /** The names listed before 等. */
  names: string[];
  canonical: string | null;
  domain: string | null;
  /** Whether it stands in the expected-targets passage. */
  headline: boolean;
  code: string | null;
  /** The id of the record with last year's figure of the same indicator. */
  last_year: number | null;
  /** The index in the outline of the section it stands in. */
  section: number | null;
  /** The headings above it, outermost first. */
  path: string[];
  number_span: Span | null;
  span: Span;
  /** The text of `span`, as given. */
  quote: string;
}

/** The years a record speaks of. */
export interface Period {
  from: number;
  to: number;
}

/** Something the reader should know, and where. */
export interface Note {
  kind: NoteKind;
  /** In Chinese, for the user. */
  message: string;
  span: Span;
  /** The id of the record it speaks of. */
  record: number | null;
}

export type TaskKind = "task" | "context";

/** One row of the plan part as offices break it down (任务分解). */
export interface Task {
  /** From 0 in text order. */
  id: number;
  /** Whether it says what to do, or looks back, explains, announces, appeals. */
  kind: TaskKind;
  part: Part;
  /** The index in the outline of the innermost heading above it that is not its theme. */
  section: number | null;
  /** The headings above it, outermost first, without the theme. */
  path: string[];
  /** What opens its paragraph or announces its list. */
  theme: Fact | null;
  deadline: Fact | null;
  /** The ids of the records in it. */
  records: number[];
  /** Its words as read: Simplified, mended, on one line. */
  text: string;
  span: Span;
  /** The text of `span`, as given. */
  quote: string;
}
