// Files as they come from a drop or a chooser, folders walked: [{ name: "2031/青渚区.txt", file: () => Promise<File> }].

/** Files that systems put into folders and no one means. */
const HIDDEN = /^(\.|~\$|thumbs\.db$|desktop\.ini$)/i;
/** So deep folders are walked; a link that leads back to itself ends here. */
const DEEP = 12;

/** Files of a chooser. */
export const sources = (files) => files
  .filter((f) => !HIDDEN.test(f.name))
  .map((f) => ({ name: f.webkitRelativePath || f.name, file: async () => f }));

/**
 * The files of a folder that the user chooses, where the browser gives them one by one; an input makes all the `File`s at
 * once, which for three hundred stops the page for a fifth of a second. Rejects with an `AbortError` where none is chosen.
 */
export async function chosenFolder() {
  const folder = await showDirectoryPicker({ id: 'reports' });
  return inOrder(await within(folder, folder.name));
}

async function within(folder, path, depth = 1) {
  const found = [];
  for await (const entry of folder.values()) {
    const name = `${path}/${entry.name}`;
    if (HIDDEN.test(entry.name)) continue;
    if (entry.kind === 'file') found.push({ name, file: () => entry.getFile() });
    else if (depth < DEEP) found.push(...await within(entry, name, depth + 1));
  }
  return found;
}

const inOrder = (files) => files.sort((a, b) => (a.name < b.name ? -1 : 1));

/** The files of what was dropped, in order of their names. */
export async function filesIn(entries, depth = 0) {
  const lists = await Promise.all(entries.filter((e) => !HIDDEN.test(e.name)).map((entry) => {
    if (!entry.isDirectory) return [{ name: entry.fullPath.replace(/^\//, ''), file: () => new Promise((resolve, reject) => { entry.file(resolve, reject); }) }];
    return depth < DEEP ? children(entry).then((inside) => filesIn(inside, depth + 1)) : [];
  }));
  return inOrder(lists.flat());
}

/** All entries of a folder; the browser gives them by the hundred. */
async function children(folder) {
  const reader = folder.createReader();
  const all = [];
  for (;;) {
    const some = await new Promise((resolve) => { reader.readEntries(resolve, () => resolve([])); });
    if (some.length === 0) return all;
    all.push(...some);
  }
}
