/** Documents that a password protects. */
import AxeBuilder from '@axe-core/playwright';
import { docx, xlsx } from './support/package';
import { protectedBy } from './support/protected';
import { chooseFile, expect, expectDocument, openPopup, test, trustedViewer } from './support/test';

test('the password is asked for, until it is the right one', async ({
  context,
  server,
  background,
  origin,
}) => {
  server.file('/secret.docx', protectedBy('Größe', docx('Only for those who know')));
  const page = await context.newPage();
  await page.goto(await trustedViewer(background, origin, `${server.origin}/secret.docx`));
  const password = page.getByPlaceholder('Password');
  await expect(password).toBeFocused();
  await expect(page.locator('#locked-title')).toHaveText(/password/);
  await expect(page.locator('#wrong-password')).toBeHidden();
  await password.fill('größe');
  await page.keyboard.press('Enter');
  await expect(page.locator('#wrong-password')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await expect(password).toBeFocused();
  await expect(password).toHaveValue('');
  await password.fill('Größe');
  await page.locator('#unlock button').click();
  await expectDocument(page);
  await expect(page.locator('#document')).toContainText('Only for those who know');
  await expect(page.locator('#name')).toHaveText('secret.docx');
});

test('a chosen file opens with its password', async ({ context, origin }) => {
  const page = await context.newPage();
  await chooseFile(page, origin, 'a.xlsx', protectedBy('one', xlsx('In a cell')));
  await page.getByPlaceholder('Password').fill('one');
  await page.keyboard.press('Enter');
  await expectDocument(page);
  await expect(page.locator('#document')).toContainText('In a cell');
});

test('what Office opens without asking is not asked for', async ({ context, origin }) => {
  const page = await context.newPage();
  await chooseFile(page, origin, 'a.xlsx', protectedBy('VelvetSweatshop', xlsx('Free to read')));
  await expectDocument(page);
  await expect(page.locator('#document')).toContainText('Free to read');
});

test('a conversion that is not shown says that there is a password', async ({
  context,
  origin,
}) => {
  const page = await context.newPage();
  await openPopup(page, origin);
  const buffer = protectedBy('one', docx('Hidden'));
  await page.setInputFiles('#files', { name: 'a.docx', mimeType: '', buffer });
  await expect(page.getByText('The document is protected by a password.')).toBeVisible();
});
