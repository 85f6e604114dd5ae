import type { FieldTemplate } from '@lookout/contract';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { TemplateList } from './template-list.tsx';

const template: FieldTemplate = {
  syntheticId: '~00000000deadbeef',
  template: 'took <*> ms',
  sampled: 4,
  share: 0.5,
  condition: 'isempty(eventName)',
  variables: [{ name: 'p1', kind: 'number', distinct: 2, top: [{ text: '7', share: 0.75 }] }],
};

test('a group is marked as having no Durable ID and shows its variable parts', async () => {
  const screen = await render(<TemplateList templates={[template]} />);
  await expect.element(screen.getByText('took <*> ms')).toBeVisible();
  await expect.element(screen.getByText('no Durable ID', { exact: true })).toBeVisible();
  await screen.getByText('Variable parts').click();
  await expect.element(screen.getByText('7 (75 %)')).toBeVisible();
  await screen.getByText('Condition for a probe').click();
  await expect.element(screen.getByText('logs | where isempty(eventName)')).toBeVisible();
});
