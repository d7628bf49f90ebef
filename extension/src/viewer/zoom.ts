/** The steps that the zoom buttons go through. */
export const ZOOM_STEPS = [
  0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5,
] as const;

/** The next step above (`direction` 1) or below (-1) a zoom factor; the last one stays. */
export function nextZoom(factor: number, direction: 1 | -1): number {
  const near = 0.001;
  const next =
    direction === 1
      ? ZOOM_STEPS.find((step) => step > factor + near)
      : ZOOM_STEPS.findLast((step) => step < factor - near);
  return next ?? factor;
}
