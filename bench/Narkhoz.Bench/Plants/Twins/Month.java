// The bare kernel of bench -- plants in Java: same columns, same operations, same order (MonthKernel.cs).
// java Month.java PLANTS MONTHS THREADS READS ROUNDS
// Prints the fastest round in seconds, the least processor time of a round over its threads, and a checksum.
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;

final class Month {
    static final int BLOCK = 1024;
    static float[] stock, goods, task, made, error, granted, ability, last, kept, bonus, sent, got, shown;
    static int[][] supplier = new int[4][];
    static int plants, months, threads;
    static boolean reads;

    static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    static float draw(long z) {
        return (mix(z) >>> 40) * (0.4f / (1 << 24));
    }

    static void ask(int[] a, int[] b, int[] c, int[] d, float[] shown, float[] known, int at, int count) {
        for (int i = 0; i < count; i++) known[i] = 0.25f * (shown[a[at + i]] + shown[b[at + i]] + shown[c[at + i]] + shown[d[at + i]]);
    }

    static void month(float[] stock, float[] goods, float[] task, float[] made, float[] error, float[] granted, float[] ability, float[] last, float[] kept, float[] bonus, float[] sent, float[] got, float[] known, int at, int count, float left) {
        for (int i = at; i < at + count; i++) {
            float goal = Math.min(Math.min(Math.max((task[i] * 12.36f - made[i]) * left, 0f), task[i] * 1.25f), ability[i] * 1.1f);
            float order = Math.max(goal + 0.25f * (0.5f + 2f * error[i] - stock[i]), 0.05f);
            float arrived = order / Math.max(granted[i], 0.5f) * 0.9f * known[i - at];
            float ratio = Math.min(arrived / order, 2f);
            float early = arrived * (1f - last[i]);
            float x1 = Math.min(goal * (0.6f - 0.3f * last[i]), Math.min(stock[i] + early, ability[i] * 0.8f));
            float x2 = Math.min(goal - x1, stock[i] + arrived - x1);
            float output = x1 + x2;
            float shelf = goods[i] + output;
            float shipped = Math.max(shelf * 0.9f, Math.min(shelf, goal));
            error[i] += (Math.max(ratio - 1f, 1f - ratio) - error[i]) * 0.1666667f;
            granted[i] += (ratio - granted[i]) * 0.1666667f;
            stock[i] = stock[i] + arrived - output;
            goods[i] = shelf - shipped;
            made[i] += output;
            last[i] = x2 / Math.max(output, 0.05f);
            kept[i] = Math.min(output / Math.max(task[i], 0.05f), 1.2f);
            bonus[i] += output > task[i] ? 1f : 0f;
            sent[i] += shipped;
            got[i] = arrived;
        }
    }

    static void work(int from, int to, CyclicBarrier barrier) throws Exception {
        float[] known = filled(BLOCK, 1f);
        for (int m = 0; m < months; m++) {
            for (int at = from; at < to; at += BLOCK) {
                int size = Math.min(BLOCK, to - at);
                if (reads) ask(supplier[0], supplier[1], supplier[2], supplier[3], shown, known, at, size);
                month(stock, goods, task, made, error, granted, ability, last, kept, bonus, sent, got, known, at, size, 1f / (12 - m % 12));
            }
            if (m % 12 == 11) java.util.Arrays.fill(made, from, to, 0f);
            if (reads) {
                barrier.await();
                System.arraycopy(kept, from, shown, from, to - from);
                barrier.await();
            }
        }
    }

    static float[] filled(int count, float value) {
        float[] x = new float[count];
        java.util.Arrays.fill(x, value);
        return x;
    }

    public static void main(String[] words) throws Exception {
        plants = Integer.parseInt(words[0]);
        months = Integer.parseInt(words[1]);
        threads = Integer.parseInt(words[2]);
        reads = words[3].equals("1");
        stock = filled(plants, 0.5f); goods = filled(plants, 0.4f); task = filled(plants, 1f); made = filled(plants, 0f);
        error = filled(plants, 0.1f); granted = filled(plants, 1f); ability = filled(plants, 1f); last = filled(plants, 0.4f);
        kept = filled(plants, 1f); bonus = filled(plants, 0f); sent = filled(plants, 0f); got = filled(plants, 0f); shown = filled(plants, 1f);
        for (int k = 0; k < 4; k++) supplier[k] = new int[plants];
        for (int i = 0; i < plants; i++) {
            ability[i] = 0.8f + draw(i);
            task[i] = 0.7f + draw(i + (1L << 32));
            for (int k = 0; k < 4; k++) supplier[k][i] = (int) Long.remainderUnsigned(mix(i + ((long) (k + 2) << 32)), plants);
        }
        CyclicBarrier barrier = new CyclicBarrier(threads);
        double fastest = 1e9, used = 1e9;
        for (int round = Integer.parseInt(words[4]); round > 0; round--) {
            Thread[] crew = new Thread[threads];
            long[] spent = new long[threads];
            long begun = System.nanoTime();
            for (int k = 0; k < threads; k++) {
                int me = k;
                crew[k] = new Thread(() -> {
                    try {
                        work((int) ((long) plants * me / threads), (int) ((long) plants * (me + 1) / threads), barrier);
                    } catch (Exception e) {
                        throw new RuntimeException(e);
                    }
                    spent[me] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                });
                crew[k].start();
            }
            for (Thread one : crew) one.join();
            fastest = Math.min(fastest, (System.nanoTime() - begun) * 1e-9);
            used = Math.min(used, java.util.Arrays.stream(spent).sum() * 1e-9 / threads);
        }
        double sum = 0;
        for (int i = 0; i < plants; i++) sum += sent[i] + bonus[i];
        System.out.printf(Locale.ROOT, "%.6f %.6f %.3f%n", fastest, used, sum / plants);
    }
}
