// The words of the interface, in both languages. `{n}` is filled in. Each view that is loaded on demand brings its own
// (`addWords` in a words.js beside it); a test checks that both languages have the same keys in all of them.

export const WORDS = {
  zh: {
    'app.name': '目标', 'app.title': '目标 Mubiao',
    'app.claim': '读出政府工作报告里的\u200b每一个目标',
    'app.lead': '粘贴一份报告，逐条列出目标与成效：指标、数值、界限、承诺用语，每一条都连着原文。',
    'app.private': '文字只在这台设备上处理，不会发往任何地方。',
    'update.ready': '新版本已经备好，报告与审核结果都会留着。', 'update.memory': '新版本已经备好。这个浏览器没能保存报告与审核结果，请先导出。', 'update.now': '重新载入',
    'skip': '跳到记录表', 'skip.editor': '跳到输入框', 'lang.failed': '英文界面没能载入，请联网后再试。',
    'views': '视图', 'view.report': '报告', 'view.library': '报告库', 'view.compare': '对比', 'view.tasks': '任务表',
    'view.failed': '这一页没有载入，请检查网络后再试。',

    'text.label': '报告原文', 'text.place': '在这里粘贴报告全文，或把文件、文件夹拖进来……',
    'act.new': '新报告', 'act.open': '打开文件', 'act.sample': '样例', 'act.samples': '没有现成的报告？看一份虚构的样例：',
    'act.langname': '切换到英文界面', 'act.theme': '切换深色与浅色', 'act.help': '说明与快捷键',
    'act.close': '关闭', 'act.retry': '再试一次',
    'act.drop': '松开即读取',
    'sample.district': '一个区', 'sample.town': '一个镇（繁体、夹注音）', 'sample.city': '一个市（PDF 复制）', 'sample.province': '一个省',

    'doc.untitled': '未命名的报告',
    'level.national': '国家', 'level.province': '省级', 'level.city': '地市级', 'level.county': '区县级', 'level.town': '乡镇级',
    'doc.year': '{n} 年',

    'pane.text': '原文',
  },
  /** Loaded when it is chosen. @type {Record<string, string>} */
  en: {},
};

/** Adds the words of a view. @param {{ zh: Record<string, string>, en: Record<string, string> }} more */
export function addWords(more) {
  for (const lang of ['zh', 'en']) Object.assign(WORDS[lang], more[lang]);
}

let language = 'zh';

let english = null;

/** Chooses the language that {@link t} answers in; English once its words are there, and Chinese where they can't be had. */
export async function speak(lang) {
  if (lang === 'en') {
    try {
      english ??= import('./words.en.js');
      const { EN } = await english;
      WORDS.en = { ...EN, ...WORDS.en };
    } catch {
      english = null;
      lang = 'zh';
    }
  }
  language = lang === 'en' ? 'en' : 'zh';
  return language;
}

/** The words for `key`, with `{name}` filled in from `values`; of one thing `{n} things` is `1 thing`. */
export function t(key, values = {}) {
  const words = WORDS[language][key] ?? WORDS.zh[key] ?? key;
  if (!words.includes('{')) return words;
  const one = words.replace(/\{(\w+)\}( \w{4,})s\b/g, (whole, name, noun) => (String(values[name]) === '1' ? `1${noun}` : whole));
  return one.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

/** A count with its digits grouped, as both languages do. */
export const count = new Intl.NumberFormat('en').format;

/** The language in use. */
export const spoken = () => language;
