import '@testing-library/jest-dom';
import { configure } from '@testing-library/dom';

// Pages load lazily; on a busy machine that takes longer than the default of
// one second. What is awaited is a condition, not a time.
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);
