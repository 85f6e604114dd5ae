import { expect, test } from 'vitest';
import { editorThemeOf } from './editor-theme.ts';

const token = (name: string) => (name === '--line-strong' ? '#345' : '#123456');

test('the editor has the base of its theme and contrast', () => {
  const base = (theme: 'light' | 'dark', contrast: 'normal' | 'more') =>
    editorThemeOf({ theme, contrast }, token).base;
  expect(base('light', 'normal')).toBe('vs');
  expect(base('dark', 'normal')).toBe('vs-dark');
  expect(base('light', 'more')).toBe('hc-light');
  expect(base('dark', 'more')).toBe('hc-black');
});

test('only with more contrast does the editor draw borders around its parts', () => {
  const usual = editorThemeOf({ theme: 'dark', contrast: 'normal' }, token).colors;
  const more = editorThemeOf({ theme: 'dark', contrast: 'more' }, token).colors;
  expect(usual).not.toHaveProperty('contrastBorder');
  expect(more).toMatchObject({ contrastBorder: '#334455', contrastActiveBorder: '#123456' });
});
