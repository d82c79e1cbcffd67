// Opens the text that an address carries; asks before it takes the place of one that is open.

import { openDialog } from '../ui/dialog.js';
import { toast } from '../ui/toast.js';
import { t } from '../words.js';
import { carries, decode } from './link.js';
import './words.js';

/** @param {import('../types').Store} store @param {import('../types').Actions} actions */
export async function arrive(store, actions) {
  const { hash } = location;
  if (!carries(hash)) return;
  // The address is free again at once: what is shown may be edited, and a reload must not ask again.
  history.replaceState(null, '', `${location.pathname}${location.search}#/report`);
  let text = '';
  try {
    text = await decode(hash);
  } catch (error) {
    toast(t(error instanceof RangeError ? 'take.toolong' : 'take.broken'));
    return;
  }
  const open = () => {
    actions.setReport(text);
    toast(t('take.opened'));
  };
  const { text: before } = store.get();
  if (before.trim() === '' || before === text) open();
  else openDialog({ title: t('take.replace'), body: [t('take.replace.do')], actions: [{ label: t('act.cancel') }, { label: t('take.replace.yes'), kind: 'primary', run: open }] });
}
