/** A description of a value that can be asked whether something fits it, and that finds what has to be transferred. */
export interface Check<T> {
  /** Whether the value has this form, in every field. */
  readonly is: (value: unknown) => value is T;
  /** Puts all in a value of this form that is transferred rather than copied into `into`. */
  readonly collect: (value: unknown, into: Transferable[]) => void;
}

/** The type that a check describes. */
export type Checked<C> = C extends Check<infer T> ? T : never;

type Fields = Readonly<Record<string, Check<unknown>>>;
type CheckedFields<S extends Fields> = { readonly [K in keyof S]: Checked<S[K]> };

const copied = (): void => undefined;

function plain<T>(is: (value: unknown) => value is T): Check<T> {
  return { is, collect: copied };
}

function transferred<T extends Transferable>(is: (value: unknown) => value is T): Check<T> {
  return {
    is,
    collect: (value, into) => {
      if (is(value)) into.push(value);
    },
  };
}

/** No value. */
export const nothing = plain((value): value is undefined => value === undefined);

/** A string. */
export const text = plain((value): value is string => typeof value === 'string');

/** A finite number that is not negative: sizes, counts, times. */
export const amount = plain(
  (value): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0,
);

/** True or false. */
export const flag = plain((value): value is boolean => typeof value === 'boolean');

/** A Blob or File: handed over by reference, its bytes are not copied. */
export const blob = plain((value): value is Blob => value instanceof Blob);

/** An ArrayBuffer, transferred: the sender's becomes empty. */
export const buffer = transferred((value): value is ArrayBuffer => value instanceof ArrayBuffer);

/** One end of a MessageChannel, transferred. */
export const port = transferred((value): value is MessagePort => value instanceof MessagePort);

/** One of a few strings. */
export function word<const W extends readonly string[]>(...words: W): Check<W[number]> {
  return plain((value): value is W[number] => typeof value === 'string' && words.includes(value));
}

/** The value, or undefined. */
export function maybe<T>(inner: Check<T>): Check<T | undefined> {
  return {
    is: (value): value is T | undefined => value === undefined || inner.is(value),
    collect: (value, into) => {
      if (value !== undefined) inner.collect(value, into);
    },
  };
}

/** An array of equal things. */
export function list<T>(inner: Check<T>): Check<readonly T[]> {
  return {
    is: (value): value is readonly T[] =>
      Array.isArray(value) && value.every((item) => inner.is(item)),
    collect: (value, into) => {
      if (!Array.isArray(value)) return;
      for (const item of value as readonly unknown[]) inner.collect(item, into);
    },
  };
}

/** An object with these fields; others that it may have are not looked at. */
export function shape<S extends Fields>(fields: S): Check<CheckedFields<S>> {
  const entries = Object.entries(fields);
  return {
    is: (value): value is CheckedFields<S> =>
      isRecord(value) && entries.every(([name, inner]) => inner.is(value[name])),
    collect: (value, into) => {
      if (!isRecord(value)) return;
      for (const [name, inner] of entries) inner.collect(value[name], into);
    },
  };
}

/** One of several forms, the first that fits. */
export function either<C extends readonly Check<unknown>[]>(
  ...forms: C
): Check<Checked<C[number]>> {
  return {
    is: (value): value is Checked<C[number]> => forms.some((form) => form.is(value)),
    collect: (value, into) => {
      forms.find((form) => form.is(value))?.collect(value, into);
    },
  };
}

/** Whether a value is an object whose fields can be asked for. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
