// The shapes that the modules of the page share, for the type checker; nothing of this is loaded.

import type { createActions } from './actions.js';
import type { initial } from './state.js';
import type { summarise } from './model/library.js';
import type { Review, Step } from './model/review.js';
import type { createStore } from './store.js';
import type { Extraction, TargetRecord } from '../pkg/mubiao.js';

/** A record as the reader left it: see model/review.js. `id` is the engine's, or follows after those for an added one. */
export interface ReviewedRecord extends TargetRecord {
  key: string;
  review: '' | 'accepted' | 'rejected';
  edited: string[];
  added: boolean;
}

export interface Reviewed extends Omit<Extraction, 'records'> {
  records: ReviewedRecord[];
}

/** The keys whose first value says too little about them. */
interface Opened {
  found: Extraction | null;
  reviewed: Reviewed | null;
  review: Review;
  done: Step[];
  undone: Step[];
  selected: number | null;
  editing: { id: number, span?: undefined } | { id?: undefined, span: [number, number], fields: any } | null;
  place: { position: number } | null;
  reports: ReturnType<typeof summarise>[] | null;
  reading: { done: number, total: number, failed: { name: string, why: string }[] } | null;
  source: { file: File; encoding: string } | null;
}

/** What tools/precache.mjs wrote when the page was built. */
export interface Build {
  version: string;
  commit: string;
}

export type State = Omit<typeof initial, keyof Opened> & Opened & { build: Build | null };
export type Store = ReturnType<typeof createStore<State>>;
export type Actions = ReturnType<typeof createActions>;

declare global {
  /** Chromium's own; the standard library of types has it not yet. */
  function showDirectoryPicker(options?: { id?: string }): Promise<FileSystemDirectoryHandle>;
}
