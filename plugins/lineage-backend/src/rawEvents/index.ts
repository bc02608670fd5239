export * from './packRawEvents';
export * from './readRawEvents';
