/** The library's own date arithmetic, which only tests look at. */
declare module 'edtf' {
  const edtf: (text: string) => { readonly min: number; readonly max: number };
  export { edtf as default };
}
