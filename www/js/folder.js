// Files as they come from a drop or a chooser, folders walked: [{ name: "2031/青渚区.txt", file: () => Promise<File> }].

/** Files that systems put into folders and no one means. */
const HIDDEN = /^(\.|~\$|thumbs\.db$|desktop\.ini$)/i;
/** So deep folders are walked; a link that leads back to itself ends here. */
const DEEP = 12;

/** Files of a chooser. */
export const sources = (files) => files
  .filter((f) => !HIDDEN.test(f.name))
  .map((f) => ({ name: f.webkitRelativePath || f.name, file: async () => f }));

/** The files of what was dropped, in order of their names. */
export async function filesIn(entries, depth = 0) {
  const lists = await Promise.all(entries.filter((e) => !HIDDEN.test(e.name)).map((entry) => {
    if (!entry.isDirectory) return [{ name: entry.fullPath.replace(/^\//, ''), file: () => new Promise((resolve, reject) => { entry.file(resolve, reject); }) }];
    return depth < DEEP ? children(entry).then((inside) => filesIn(inside, depth + 1)) : [];
  }));
  return lists.flat().sort((a, b) => (a.name < b.name ? -1 : 1));
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
