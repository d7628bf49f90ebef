/** The value of `font-family` for a font of the system: its family, and what stands in for it. */
export function fontList(family: string, generic: string): string {
  return family === generic ? generic : `${JSON.stringify(family)}, ${generic}`;
}
