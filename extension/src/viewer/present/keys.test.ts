import { expect, test } from 'vitest';
import { commandOf } from './keys';

function pressed(key: string, ctrlKey = false): KeyboardEvent {
  return { key, ctrlKey, altKey: false, metaKey: false } as KeyboardEvent;
}

test('keys do what they do in PowerPoint, whatever their case', () => {
  expect(commandOf(pressed('PageDown'))).toBe('next');
  expect(commandOf(pressed('B'))).toBe('black');
  expect(commandOf(pressed('Escape'))).toBe('end');
});

test('the keys of the browser stay with it', () => {
  expect(commandOf(pressed('p', true))).toBeUndefined();
  expect(commandOf(pressed('F5'))).toBeUndefined();
});
