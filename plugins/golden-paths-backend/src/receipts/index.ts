export * from './createReceiptBook';
export * from './readReceipts';
export * from './scheduleReceipts';
