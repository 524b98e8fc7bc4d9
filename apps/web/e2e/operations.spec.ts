import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { running } from './running-sequence.ts';

test('operations page shows workers, backlog and messages by status, with nothing to decide', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Operations' }).click();
  await expect(page.getByRole('heading', { name: 'Operations' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Workers' })).toContainText('Alive');
  await expect(page.getByText('Leads in queue')).toBeVisible();
  await expect(page.getByText('Messages in the last 24 hours')).toBeVisible();
  await expect(page.getByText(/health checks run every 30 seconds/)).toBeVisible();
  await expectAccessible(page);
});

// The engine's tests produce crashes at the right moment. Here the API response contains their result.
test('items that need a decision are shown, resolved and retried', async ({ page, request }) => {
  const { id, leadIds, enrollmentIds } = await running(request, 'In doubt', 2);
  const message = {
    id: '01990a3e-5c1a-7c3e-9d0e-3b6a5a1f0c11',
    enrollmentId: enrollmentIds[0],
    sequenceId: id,
    sequenceName: 'In doubt',
    leadId: leadIds[0],
    to: 'in-doubt@example.com',
    subject: 'Your request',
    channel: 'email',
    stepId: 'hello',
    submittedAt: new Date(Date.now() - 600_000).toISOString(),
  };
  const failed = {
    id: enrollmentIds[1],
    sequenceId: id,
    sequenceName: 'In doubt',
    leadId: leadIds[1],
    leadEmail: 'failed@example.com',
    stepId: 'rest',
    error: 'The version asks for a kind of step that this program does not know.',
    since: new Date(Date.now() - 60_000).toISOString(),
  };
  let settled: unknown = null;
  let retried: unknown = null;
  await page.route('**/v1/operations', async (route) => {
    const response = await route.fetch();
    const real = await response.json();
    await route.fulfill({
      response,
      json: {
        ...real,
        unconfirmed: settled === null ? { total: 1, items: [message] } : { total: 0, items: [] },
        failed: retried === null ? { total: 1, items: [failed] } : { total: 0, items: [] },
      },
    });
  });
  await page.route('**/v1/diagnosis', (route) =>
    route.fulfill({
      json: {
        at: new Date().toISOString(),
        checked: 18,
        findings: [
          {
            code: 'enrollment-overdue',
            severity: 'error',
            total: 1,
            cases: [{ id: enrollmentIds[0], detail: 'Due since yesterday, at step rest' }],
            reason: 'Leads should have moved and did not.',
            repair: 'See that a worker runs.',
            isAtLeast: false,
            fixable: false,
          },
        ],
      },
    }),
  );
  await page.route('**/resolve', (route) => {
    settled = route.request().postDataJSON();
    return route.fulfill({ json: { id: message.id, status: 'queued' } });
  });
  await page.route(`**/v1/enrollments/${failed.id}/actions`, (route) => {
    retried = route.request().postDataJSON();
    return route.fulfill({ json: { id: failed.id } });
  });

  await page.goto('/operations');
  await expect(page.getByText('3 items need your attention')).toBeVisible();
  await expect(page.getByText('Leads should have moved and did not.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Lead 1 In doubt' })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Operations/ })).toContainText('2');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Resend', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Resend this message?' });
  await expect(dialog).toContainText('gets it twice');
  await expectAccessible(page);
  await dialog.getByLabel('Reason (optional)').fill('Not in the sent folder');
  await dialog.getByRole('button', { name: 'Resend' }).click();
  await expect(page.getByText('The message is queued again.')).toBeVisible();
  expect(settled).toEqual({ verdict: 'send-again', why: 'Not in the sent folder' });
  await expect(page.getByText('Unconfirmed messages')).toHaveCount(0);

  await page.getByRole('button', { name: 'Retry failed@example.com' }).click();
  await expect(page.getByText('Stopped by an error')).toHaveCount(0);
  expect(retried).toEqual({ type: 'resume' });
});
