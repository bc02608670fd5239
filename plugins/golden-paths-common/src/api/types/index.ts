export * from './drafts';
export * from './pages';
export * from './projects';
export * from './receipts';
export * from './templates';
