import { expect, it } from 'vitest';
import { ZOOM_STEPS, nextZoom } from './zoom';

it('goes from step to step and stops at the ends', () => {
  expect(nextZoom(1, 1)).toBe(1.1);
  expect(nextZoom(1, -1)).toBe(0.9);
  expect(nextZoom(1.05, 1)).toBe(1.1);
  expect(nextZoom(ZOOM_STEPS[0], -1)).toBe(ZOOM_STEPS[0]);
  expect(nextZoom(5, 1)).toBe(5);
});
