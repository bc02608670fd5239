/**
 * A JSON Schema (2020-12), as OpenAPI 3.1 uses it.
 * @public
 */
export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  items?: JsonSchema;
  enum?: readonly (string | boolean)[];
  const?: string;
  oneOf?: JsonSchema[];
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
  default?: string | number | boolean;
}

/**
 * A parameter of an operation.
 * @public
 */
export interface OpenApiParameter {
  name: string;
  in: 'path' | 'query';
  required: boolean;
  description: string;
  schema: JsonSchema;
}

/**
 * What an operation answers, by media type.
 * @public
 */
export interface OpenApiResponse {
  description: string;
  content?: Record<string, OpenApiContent>;
}

/**
 * An answer in one media type.
 * @public
 */
export interface OpenApiContent {
  schema: JsonSchema;
  /** Of CSV: the property of the answer whose items are the lines. */
  'x-rows'?: string;
  /**
   * Of CSV: the schema of a line, where it is another than that of the items
   * of the JSON answer; the handler then answers lines when it is asked for.
   */
  'x-line'?: string;
}

/**
 * One method of one path.
 * @public
 */
export interface OpenApiOperation {
  operationId: string;
  summary: string;
  description?: string;
  tags: string[];
  parameters?: OpenApiParameter[];
  requestBody?: {
    required: boolean;
    description?: string;
    content: Record<string, { schema: JsonSchema }>;
  };
  responses: Record<string, OpenApiResponse>;
  /** Empty: no Backstage credentials are asked for. */
  security?: Record<string, string[]>[];
}

/**
 * The methods of a path.
 * @public
 */
export type OpenApiPathItem = Partial<
  Record<'get' | 'post' | 'put' | 'delete', OpenApiOperation>
>;

/**
 * The part of OpenAPI 3.1 that our document uses.
 * @public
 */
export interface OpenApiDocument {
  openapi: '3.1.0';
  info: { title: string; version: string; description: string };
  servers: { url: string }[];
  security: Record<string, string[]>[];
  paths: Record<string, OpenApiPathItem>;
  components: {
    schemas: Record<string, JsonSchema>;
    securitySchemes: Record<
      string,
      { type: 'http'; scheme: string; bearerFormat?: string }
    >;
  };
}
