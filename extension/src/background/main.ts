/**
 * The service worker: decides what is opened, and brings pages to the converter. It can be killed at any moment, so
 * all listeners are set up here at once, and nothing that is needed later is kept in variables.
 */
import { isFetchable } from '../shared/address';
import { Fault } from '../shared/fault';
import { forgetOld } from '../shared/handover';
import { type Handlers, isGreeting, serve } from '../shared/protocol';
import { considerDownload, isCandidate } from './downloads';
import { createMenus, menuClicked } from './menus';
import { bringJob, closeIfIdle } from './offscreen';
import { applyRules } from './rules';
import { change, rememberMethod, session } from './session';
import { openFiles } from './tabs';

const HANDLERS: Handlers = {
  connect: async (channels) => {
    await bringJob(channels);
    return undefined;
  },
  trust: async ({ ticket }) => {
    await ready;
    return ticket !== '' && ticket === (await session()).ticket;
  },
  'open-files': async ({ ids }) => {
    await openFiles(ids);
    return undefined;
  },
  'save-url': async ({ url }) => {
    if (!isFetchable(url)) throw new Fault('address', url);
    await chrome.downloads.download({ url });
    return undefined;
  },
  notes: async () => (await session()).notes,
  idle: async () => {
    await closeIfIdle();
    return undefined;
  },
};

self.addEventListener('message', (event: MessageEvent<unknown>) => {
  const port = event.ports[0];
  // Only pages of this extension have this service worker to talk to.
  if (port !== undefined && isGreeting(event.data, 'background')) serve(port, HANDLERS);
});

chrome.runtime.onInstalled.addListener(() => {
  void createMenus();
});

// While a viewer is open an update waits: it would take the pages away. Without this listener it would not.
chrome.runtime.onUpdateAvailable.addListener(() => {
  void chrome.runtime.getContexts({ contextTypes: ['TAB'] }).then((tabs) => {
    if (tabs.length === 0) chrome.runtime.reload();
  });
});

chrome.contextMenus.onClicked.addListener((click) => {
  void ready.then(() => menuClicked(click));
});

chrome.webRequest.onBeforeRequest.addListener(
  ({ url, method }) => {
    void rememberMethod(url, method);
    return undefined;
  },
  { urls: ['http://*/*', 'https://*/*'], types: ['main_frame', 'sub_frame'] },
);

if ('onDeterminingFilename' in chrome.downloads) {
  // The browser holds the download until the name is told: nothing lands on the disk, nobody is asked where to save.
  chrome.downloads.onDeterminingFilename.addListener((item, suggest) => {
    if (!isCandidate(item)) return undefined;
    void ready
      .then(() => considerDownload(item))
      .finally(() => {
        // The name that the browser found: without it a name that the page gave would be lost.
        suggest({ filename: item.filename, conflictAction: 'uniquify' });
      });
    return true;
  });
} else {
  chrome.downloads.onCreated.addListener((item: chrome.downloads.DownloadItem) => {
    if (isCandidate(item)) void ready.then(() => considerDownload(item));
  });
}

/** Once a session: the ticket, the rules that carry it, and a sweep of files that nobody came for. */
async function prepare(): Promise<void> {
  if ((await session()).prepared) return;
  const ticket = crypto.randomUUID();
  await applyRules(ticket);
  await change(() => ({ ticket, prepared: false }));
  await forgetOld();
  await change(() => ({ prepared: true }));
}

const ready = prepare();
