/** Texts of the cards of pipelines. */
export const pipelineMessages = {
  pipeline: {
    title: 'Pipeline',
    orchestrator: 'Orchestrator',
    schedule: 'Schedule',
    noSchedule: 'No schedule stated',
  },
} as const;
