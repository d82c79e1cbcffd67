// How every Chromium is started here: without a sandbox (in a container), and without asking the network for anything.
export const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
