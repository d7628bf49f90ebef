/** The limits of the shell, each with its reason. Those of the converter stand in `src/limits.rs`. */

/** Largest file that is read, in bytes: linear memory ends at 4 GiB and has to hold the file, its largest part and the output. */
export const MAX_FILE_BYTES = 1024 * 1024 * 1024;

/** A worker whose linear memory has grown beyond this is replaced after its job, since linear memory never shrinks. */
export const RECYCLE_BYTES = 64 * 1024 * 1024;

/** Most workers at once; each has a linear memory of its own. */
export const MAX_WORKERS = 3;

/** How long a cancelled worker may take to stop by itself before it is ended, in ms. */
export const CANCEL_GRACE_MS = 300;

/** How long a conversion may show no sign of life, in ms: the largest parts take some seconds. */
export const SILENCE_MS = 120_000;

/** How long to wait for the answer of another context of the extension, in ms: a killed service worker starts in less than a second. */
export const ANSWER_MS = 10_000;

/** The offscreen document is closed after this time without work, in ms. */
export const IDLE_MS = 30_000;

/** A file that nobody came for is forgotten after this time, in ms. */
export const HANDOVER_MS = 60 * 60 * 1000;

/** How long to wait for a server when asking whether a download can be fetched again, in ms; Chromium holds the download's name for 15 s. */
export const PROBE_MS = 8_000;

/** Least time between two progress messages, in ms. */
export const PROGRESS_MS = 50;

/** Bytes of a MiB, in which memory limits are told. */
export const MEBIBYTE = 1024 ** 2;

/** The range of the memory limit, in MiB: below the first nothing can be converted, the second is all that 32 bits can address. */
export const MIN_MEMORY_MEGABYTES = 64;
/** See {@link MIN_MEMORY_MEGABYTES}. */
export const MAX_MEMORY_MEGABYTES = 4096;

/** So many results of conversions are kept until the browser closes: the popup's list stays short. */
export const KEPT_RESULTS = 20;

/** How long a result stays at its address after the browser was told to save it, in ms: it begins to read it at once. */
export const SAVE_MS = 30_000;
