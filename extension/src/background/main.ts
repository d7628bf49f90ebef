/**
 * The service worker: decides what is opened, and brings pages to the converter. It can be killed at any moment, so
 * all listeners are set up here at once, and nothing that is needed later is kept in variables.
 */
import { isFetchable } from '../shared/address';
import { openPage } from '../shared/browser';
import { Fault } from '../shared/fault';
import { forgetOld } from '../shared/handover';
import { type Handlers, isGreeting, serve } from '../shared/protocol';
import { forgetResults } from '../shared/results';
import { onSettings, readSettings } from '../shared/settings';
import { considerDownload, considerEnd, isCandidate, isOwn, ownName } from './downloads';
import { createMenus, menuClicked } from './menus';
import { bringJob, bringLine, closeIfIdle, prepareConverter } from './offscreen';
import { applyRules, ticketInForce } from './rules';
import { change, rememberMethod, rememberSave, session } from './session';
import { openFiles } from './tabs';
import { considerUpdate, updateWaits } from './update';

const HANDLERS: Handlers = {
  connect: async (channels) => {
    await bringJob(channels);
    return undefined;
  },
  'prepare-converter': async ({ memory }) => {
    await prepareConverter(memory);
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
  'save-result': async ({ url, name }) => {
    if (!url.startsWith(`blob:${location.origin}/`)) throw new Fault('address', url);
    await rememberSave(url, name);
    await chrome.downloads.download({ url, filename: name });
    return undefined;
  },
  'reach-list': async ({ line }) => {
    await bringLine('attach-list', line);
    return undefined;
  },
  'reach-sender': async ({ line }) => {
    await bringLine('reach-sender', line);
    return undefined;
  },
  'count-batch': async ({ count }) => {
    await chrome.action.setBadgeText({ text: count === 0 ? '' : String(count) });
    return undefined;
  },
  notes: async () => (await session()).notes,
  idle: async () => {
    await closeIfIdle();
    await considerUpdate();
    return undefined;
  },
};

self.addEventListener('message', (event: MessageEvent<unknown>) => {
  const port = event.ports[0];
  // Only pages of this extension have this service worker to talk to.
  if (port !== undefined && isGreeting(event.data, 'background')) serve(port, HANDLERS);
});

chrome.runtime.onInstalled.addListener(({ reason }) => {
  const installed: string = chrome.runtime.OnInstalledReason.INSTALL;
  if (reason === installed) void openPage('welcome.html');
});

chrome.runtime.onUpdateAvailable.addListener(() => {
  void updateWaits();
});

chrome.tabs.onRemoved.addListener(() => {
  void considerUpdate();
});

chrome.contextMenus.onClicked.addListener((click, tab) => {
  void ready.then(() => menuClicked(click, tab?.id));
});

onSettings(({ settings }) => {
  void ready.then(async () => {
    await applyRules((await session()).ticket, settings);
    await createMenus(settings);
  });
});

chrome.webRequest.onBeforeRequest.addListener(
  ({ url, method }) => {
    void rememberMethod(url, method);
    return undefined;
  },
  { urls: ['http://*/*', 'https://*/*'], types: ['main_frame', 'sub_frame'] },
);

chrome.downloads.onChanged.addListener((delta) => {
  void considerEnd(delta);
});

if ('onDeterminingFilename' in chrome.downloads) {
  // The browser holds the download until the name is told: nothing lands on the disk, nobody is asked where to save.
  chrome.downloads.onDeterminingFilename.addListener((item, suggest) => {
    const answer = (filename: string): void => {
      suggest({ filename, conflictAction: 'uniquify' });
    };
    if (isOwn(item)) {
      void ownName(item).then(answer);
      return true;
    }
    if (!isCandidate(item)) return undefined;
    void ready
      .then(() => considerDownload(item))
      .finally(() => {
        // The name that the browser found: without it a name that the page gave would be lost.
        answer(item.filename);
      });
    return true;
  });
} else {
  chrome.downloads.onCreated.addListener((item: chrome.downloads.DownloadItem) => {
    if (isCandidate(item)) void ready.then(() => considerDownload(item));
  });
}

/** Once a session: the ticket, the rules that carry it, the menus, and a sweep of files that nobody came for. */
async function prepare(): Promise<void> {
  if ((await session()).prepared) return;
  const { settings } = await readSettings();
  const ticket = (await ticketInForce()) ?? crypto.randomUUID();
  await applyRules(ticket, settings);
  await change(() => ({ ticket, prepared: false }));
  await createMenus(settings);
  await Promise.all([forgetOld(), forgetResults()]);
  await change(() => ({ prepared: true }));
}

const ready = prepare();
