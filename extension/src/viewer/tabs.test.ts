import { describe, expect, it } from 'vitest';
import { nextStop, parseTabStops } from './tabs';

describe('tab stops', () => {
  const stops = parseTabStops('36.00;20.00;100.00 right dot;300.00 center none');

  it('are read', () => {
    expect(stops.distance).toBe(36);
    expect(stops.stops[0]).toEqual({ at: 100, kind: 'right', leader: 'dot' });
  });

  it('lead to the hanging indent first, then to the paragraph’s own, then to the default ones', () => {
    expect(nextStop(stops, 5).at).toBe(20);
    expect(nextStop(stops, 20).at).toBe(100);
    expect(nextStop(stops, 150).kind).toBe('center');
    expect(nextStop(stops, 310).at).toBe(324);
    expect(nextStop(parseTabStops('36;0'), 36).at).toBe(72);
  });
});
