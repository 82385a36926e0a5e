/** What came out of JSON in a test, where a wrong guess fails the test anyway. */
// biome-ignore lint/suspicious/noExplicitAny: spelling GitHub's payloads out as types would hide what a test is about
export type Json = any;
