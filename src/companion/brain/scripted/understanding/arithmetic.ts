/** @returns what a small sum such as "12 * 3" comes to, or undefined if there is none */
export function sumIn(lower: string): number | undefined {
  const sum = /(?<![\d.])(-?\d{1,6})\s*([-+*x×·/:]|plus|minus|times|divided by)\s*(\d{1,6})(?![\d.])/.exec(
    lower,
  );
  if (!sum) return undefined;
  const [left, right] = [Number(sum[1]), Number(sum[3])];
  const result = calculate(left, sum[2] ?? '', right);
  return Number.isFinite(result) ? Math.round(result * 100) / 100 : undefined;
}

function calculate(left: number, sign: string, right: number): number {
  switch (sign) {
    case '+':
    case 'plus':
      return left + right;
    case '-':
    case 'minus':
      return left - right;
    case '/':
    case ':':
    case 'divided by':
      return left / right;
    default:
      return left * right;
  }
}
