export * from './createIntake';
export * from './createIntakeMetrics';
export * from './errors';
export * from './EventWriter';
export * from './HeldBytes';
