/** The first page after the installation: what Quire does, what it never does, and samples to try it with. */
import { openOptions, openPage } from '../shared/browser';
import { viewerForFile } from '../shared/address';
import { element } from '../shared/dom';
import { Fault } from '../shared/fault';
import { layDown } from '../shared/handover';
import { t } from '../shared/i18n';
import { preparePage } from '../shared/page';

/** The documents of `samples/`, which the extension carries. */
const SAMPLES = ['welcome.docx', 'budget.xlsx', 'tour.pptx'] as const;

async function openSample(name: string): Promise<void> {
  const response = await fetch(`samples/${name}`);
  const [id = ''] = await layDown([new File([await response.blob()], name)]);
  await openPage(viewerForFile(id));
}

await preparePage();
document.title = t('welcomePageTitle');
for (const name of SAMPLES) {
  element(`sample-${name.replace('.', '-')}`, HTMLButtonElement).addEventListener('click', () => {
    openSample(name).catch((thrown: unknown) => {
      element('state', HTMLElement).textContent = t('actionFailed', Fault.of(thrown).message);
    });
  });
}
element('options', HTMLButtonElement).addEventListener('click', () => void openOptions());
