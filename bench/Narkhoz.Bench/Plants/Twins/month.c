// The bare kernel of bench -- plants in C: same columns, same operations, same order (MonthKernel.cs).
// gcc -O3 -march=native -fno-trapping-math -pthread month.c -o month; ./month PLANTS MONTHS THREADS READS ROUNDS
// Prints the fastest round in seconds, the least processor time of a round over its threads, and a checksum.
// Without -fno-trapping-math gcc leaves the loop scalar; columns are 320 bytes out of step, or they fall on the same cache sets.
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static float *stock, *goods, *task, *made, *error, *granted, *ability, *last, *kept, *bonus, *sent, *got, *shown, *known;
static int32_t *supplier[4];
enum { BLOCK = 1024 };
static int plants, months, threads, reads;
static pthread_barrier_t barrier;

static uint64_t mix(uint64_t z) {
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

static inline float low(float a, float b) { return a < b ? a : b; }
static inline float high(float a, float b) { return a > b ? a : b; }

// The four reads of what is known of the suppliers come first, a few hundred plants at a time, so that they stay in the first cache.
static void ask(const int32_t *restrict a, const int32_t *restrict b, const int32_t *restrict c, const int32_t *restrict d, const float *restrict shown, float *restrict known, int count) {
    for (int i = 0; i < count; i++) known[i] = 0.25f * (shown[a[i]] + shown[b[i]] + shown[c[i]] + shown[d[i]]);
}

static void month(float *restrict stock, float *restrict goods, const float *restrict task, float *restrict made, float *restrict error, float *restrict granted,
                  const float *restrict ability, float *restrict last, float *restrict kept, float *restrict bonus, float *restrict sent, float *restrict got,
                  const float *restrict known, int count, float left) {
    for (int i = 0; i < count; i++) {
        float goal = low(low(high((task[i] * 12.36f - made[i]) * left, 0.0f), task[i] * 1.25f), ability[i] * 1.1f);
        float order = high(goal + 0.25f * (0.5f + 2.0f * error[i] - stock[i]), 0.05f);
        float arrived = order / high(granted[i], 0.5f) * 0.9f * known[i];
        float ratio = low(arrived / order, 2.0f);
        float early = arrived * (1.0f - last[i]);
        float x1 = low(goal * (0.6f - 0.3f * last[i]), low(stock[i] + early, ability[i] * 0.8f));
        float x2 = low(goal - x1, stock[i] + arrived - x1);
        float output = x1 + x2;
        float shelf = goods[i] + output;
        float shipped = high(shelf * 0.9f, low(shelf, goal));
        error[i] += (high(ratio - 1.0f, 1.0f - ratio) - error[i]) * 0.1666667f;
        granted[i] += (ratio - granted[i]) * 0.1666667f;
        stock[i] = stock[i] + arrived - output;
        goods[i] = shelf - shipped;
        made[i] += output;
        last[i] = x2 / high(output, 0.05f);
        kept[i] = low(output / high(task[i], 0.05f), 1.2f);
        bonus[i] += output > task[i] ? 1.0f : 0.0f;
        sent[i] += shipped;
        got[i] = arrived;
    }
}

static void *work(void *argument) {
    int k = (int)(intptr_t)argument, from = (int)((int64_t)plants * k / threads), to = (int)((int64_t)plants * (k + 1) / threads);
    for (int m = 0; m < months; m++) {
        for (int at = from; at < to; at += BLOCK) {
            int size = to - at < BLOCK ? to - at : BLOCK;
            float *mine = known + (size_t)k * BLOCK;
            if (reads) ask(supplier[0] + at, supplier[1] + at, supplier[2] + at, supplier[3] + at, shown, mine, size);
            month(stock + at, goods + at, task + at, made + at, error + at, granted + at, ability + at, last + at, kept + at, bonus + at, sent + at, got + at, mine, size, 1.0f / (12 - m % 12));
        }
        if (m % 12 == 11) for (int i = from; i < to; i++) made[i] = 0;
        if (reads) {
            pthread_barrier_wait(&barrier);
            for (int i = from; i < to; i++) shown[i] = kept[i];
            pthread_barrier_wait(&barrier);
        }
    }
    return 0;
}

static double now(clockid_t clock) {
    struct timespec t;
    clock_gettime(clock, &t);
    return t.tv_sec + t.tv_nsec * 1e-9;
}

static float *slab;

static float *column(float value) {
    static int columns;
    float *x = slab + (size_t)columns++ * ((plants + 15) / 16 * 16 + 80);
    for (int i = 0; i < plants; i++) x[i] = value;
    return x;
}

int main(int count, char **words) {
    if (count < 6) return 2;
    plants = atoi(words[1]), months = atoi(words[2]), threads = atoi(words[3]), reads = atoi(words[4]);
    slab = aligned_alloc(64, (size_t)13 * 4 * ((plants + 15) / 16 * 16 + 80));
    stock = column(0.5f), goods = column(0.4f), task = column(1.0f), made = column(0), error = column(0.1f), granted = column(1.0f);
    ability = column(1.0f), last = column(0.4f), kept = column(1.0f), bonus = column(0), sent = column(0), got = column(0), shown = column(1.0f), known = aligned_alloc(64, sizeof(float) * BLOCK * threads);
    for (int i = 0; i < BLOCK * threads; i++) known[i] = 1.0f;
    for (int k = 0; k < 4; k++) supplier[k] = malloc((size_t)plants * 4);
    for (int i = 0; i < plants; i++) {
        ability[i] = 0.8f + (mix(i) >> 40) * (0.4f / (1 << 24));
        task[i] = 0.7f + (mix(i + (1ULL << 32)) >> 40) * (0.4f / (1 << 24));
        for (int k = 0; k < 4; k++) supplier[k][i] = (int32_t)(mix(i + ((uint64_t)(k + 2) << 32)) % plants);
    }
    pthread_barrier_init(&barrier, 0, threads);
    double fastest = 1e9, used = 1e9;
    for (int round = atoi(words[5]); round > 0; round--) {
        pthread_t crew[64];
        double wall = now(CLOCK_MONOTONIC), processor = now(CLOCK_PROCESS_CPUTIME_ID);
        for (int k = 1; k < threads; k++) pthread_create(&crew[k], 0, work, (void *)(intptr_t)k);
        work(0);
        for (int k = 1; k < threads; k++) pthread_join(crew[k], 0);
        wall = now(CLOCK_MONOTONIC) - wall, processor = (now(CLOCK_PROCESS_CPUTIME_ID) - processor) / threads;
        fastest = low(fastest, wall), used = low(used, processor);
    }
    double sum = 0;
    for (int i = 0; i < plants; i++) sum += sent[i] + bonus[i];
    printf("%.6f %.6f %.3f\n", fastest, used, sum / plants);
    return 0;
}
