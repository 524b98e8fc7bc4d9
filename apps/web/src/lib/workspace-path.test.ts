import { expect, test } from 'vitest';
import { pathBelowWorkspace, pathIn, workspaceIn } from './workspace-path.ts';

const ID = '01900000-0000-7000-8000-000000000001';

test.each([
  [`/w/${ID}/leads`, ID],
  [`/w/${ID}`, ID],
  [`/w/${ID.toUpperCase()}/`, ID],
  [`/w/${ID}x/leads`, null],
  ['/w/acme/leads', null],
  ['/leads', null],
  [`/leads/w/${ID}`, null],
])('%s names the workspace %s', (path, id) => {
  expect(workspaceIn(path)).toBe(id);
});

test.each([
  [`/w/${ID}/leads/1?x=1`, '/leads/1?x=1'],
  [`/w/${ID}`, '/'],
  ['/leads', '/leads'],
])('%s is %s below the workspace', (path, below) => {
  expect(pathBelowWorkspace(path)).toBe(below);
});

test('a path in a workspace names it', () => {
  expect(workspaceIn(pathIn(ID, '/leads'))).toBe(ID);
});
