export * from './dataOf';
